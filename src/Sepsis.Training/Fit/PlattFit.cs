using Sepsis.Domain.Ensemble;
using Sepsis.Training.Data;

namespace Sepsis.Training.Fit;

/// <summary>
/// Platt's scaling by Newton's method with step halving. The targets are Platt's, drawn in from 0 and 1, so that
/// perfectly separated data still have a finite slope. Lin, Lin, Weng, Machine Learning 68 (2007) 267-276.
/// </summary>
internal static class PlattFit
{
    private const int MaximumSteps = 100;
    private const double Settled = 1e-10;

    /// <summary>Keeps the Hessian invertible when every vote is the same.</summary>
    private const double Ridge = 1e-12;

    public static PlattCalibrator Fit(double[] votes, bool[] labels)
    {
        var logits = Array.ConvertAll(votes, PlattCalibrator.Logit);
        double positives = labels.Count(label => label), negatives = labels.Length - positives;
        var (high, low) = ((positives + 1) / (positives + 2), 1 / (negatives + 2));
        var targets = Array.ConvertAll(labels, label => label ? high : low);
        double slope = 1, intercept = 0, loss = Loss(logits, targets, slope, intercept);
        for (var step = 0; step < MaximumSteps; step++)
        {
            var (towardSlope, towardIntercept) = NewtonStep(logits, targets, slope, intercept);
            var size = 1.0;
            var next = Loss(logits, targets, slope + towardSlope, intercept + towardIntercept);
            while (!(next <= loss) && size > Settled)
            {
                size /= 2;
                next = Loss(logits, targets, slope + size * towardSlope, intercept + size * towardIntercept);
            }

            if (!(next <= loss))
                break;
            (slope, intercept) = (slope + size * towardSlope, intercept + size * towardIntercept);
            if (loss - next < Settled)
                break;
            loss = next;
        }

        return slope > 0 && double.IsFinite(slope) && double.IsFinite(intercept)
            ? new(slope, intercept)
            : throw new UnusableDataException(
                "The models order the patients they had not seen no better than chance: there is nothing in these data to learn sepsis "
                + "from.");
    }

    private static (double Slope, double Intercept) NewtonStep(double[] logits, double[] targets, double slope, double intercept)
    {
        double gSlope = 0, gIntercept = 0, hSlope = Ridge, hBoth = 0, hIntercept = Ridge;
        for (var i = 0; i < logits.Length; i++)
        {
            var p = PlattCalibrator.Sigmoid(slope * logits[i] + intercept);
            var (gradient, curvature) = (p - targets[i], p * (1 - p));
            gSlope += gradient * logits[i];
            gIntercept += gradient;
            hSlope += curvature * logits[i] * logits[i];
            hBoth += curvature * logits[i];
            hIntercept += curvature;
        }

        var determinant = hSlope * hIntercept - hBoth * hBoth;
        return (-(hIntercept * gSlope - hBoth * gIntercept) / determinant, -(hSlope * gIntercept - hBoth * gSlope) / determinant);
    }

    /// <summary>Mean cross-entropy, written so that no exponential overflows.</summary>
    private static double Loss(double[] logits, double[] targets, double slope, double intercept)
    {
        var sum = 0.0;
        for (var i = 0; i < logits.Length; i++)
        {
            var z = slope * logits[i] + intercept;
            sum += Math.Max(z, 0) - z * targets[i] + Math.Log(1 + Math.Exp(-Math.Abs(z)));
        }

        return sum / logits.Length;
    }
}
