using Sepsis.Domain.Ensemble;

namespace Sepsis.Domain.Evaluation;

/// <summary>Gradient and Hessian of the cross-entropy at a recalibration line.</summary>
internal readonly record struct RecalibrationSums(double Slope, double Intercept, double SlopeSlope, double SlopeIntercept, double InterceptIntercept)
{
    public double Determinant => SlopeSlope * InterceptIntercept - SlopeIntercept * SlopeIntercept;

    public RecalibrationLine NewtonStep() => new(
        -(InterceptIntercept * Slope - SlopeIntercept * Intercept) / Determinant,
        -(SlopeSlope * Intercept - SlopeIntercept * Slope) / Determinant);

    /// <summary>How steeply the loss changes in that direction.</summary>
    public double Along(RecalibrationLine step) => Slope * step.Slope + Intercept * step.Intercept;

    public static RecalibrationSums At(RecalibrationLine line, ReadOnlySpan<double> logits, ReadOnlySpan<bool> labels, ReadOnlySpan<int> weights)
    {
        double slope = 0, intercept = 0, slopeSlope = 0, both = 0, interceptIntercept = 0;
        for (var i = 0; i < logits.Length; i++)
        {
            if (weights[i] == 0)
                continue;
            var p = PlattCalibrator.Sigmoid(line.Slope * logits[i] + line.Intercept);
            var gradient = weights[i] * (labels[i] ? p - 1 : p);
            var curvature = weights[i] * (p * (1 - p));
            slope += gradient * logits[i];
            intercept += gradient;
            slopeSlope += curvature * logits[i] * logits[i];
            both += curvature * logits[i];
            interceptIntercept += curvature;
        }

        return new(slope, intercept, slopeSlope, both, interceptIntercept);
    }
}
