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
            double weight = weights[i];
            if (weight == 0)
                continue;
            var logit = logits[i];
            var p = PlattCalibrator.Sigmoid(line.Slope * logit + line.Intercept);
            var gradient = weight * (labels[i] ? p - 1 : p);
            var curvature = weight * (p * (1 - p));
            slope += gradient * logit;
            intercept += gradient;
            slopeSlope += curvature * logit * logit;
            both += curvature * logit;
            interceptIntercept += curvature;
        }

        return new(slope, intercept, slopeSlope, both, interceptIntercept);
    }
}
