using Sepsis.Domain.Ensemble;

namespace Sepsis.Domain.Evaluation;

/// <summary>
/// Logistic recalibration, logit(observed) = intercept + slope * logit(predicted), by Newton's method. Cox, Biometrika
/// 45 (1958) 562-565; Van Calster et al., BMC Medicine 17 (2019) 230. NaN where a class is absent, where every
/// prediction is the same, or where the classes are separated, so that no finite slope fits best.
/// </summary>
internal static class LogisticRecalibration
{
    private const int MaximumSteps = 50;

    /// <summary>A last step this small leaves an error of about its square: Newton's method converges quadratically.</summary>
    private const double Settled = 1e-6;

    /// <summary>Below this share of its diagonal a determinant is rounding.</summary>
    private const double Singular = 1e-12;

    /// <summary>Slope and intercept together.</summary>
    public static RecalibrationLine Line(ReadOnlySpan<double> logits, ReadOnlySpan<bool> labels, ReadOnlySpan<int> weights, RecalibrationLine start) =>
        Climb(logits, labels, weights, start, withSlope: true);

    /// <summary>Calibration in the large: the intercept that is left when the slope is held at 1.</summary>
    public static double Shift(ReadOnlySpan<double> logits, ReadOnlySpan<bool> labels, ReadOnlySpan<int> weights, double start) =>
        Climb(logits, labels, weights, new(1, start), withSlope: false).Intercept;

    public static double[] Logits(ReadOnlySpan<double> probabilities)
    {
        var logits = new double[probabilities.Length];
        for (var i = 0; i < logits.Length; i++)
            logits[i] = PlattCalibrator.Logit(probabilities[i]);
        return logits;
    }

    private static RecalibrationLine Climb(ReadOnlySpan<double> logits, ReadOnlySpan<bool> labels, ReadOnlySpan<int> weights, RecalibrationLine start, bool withSlope)
    {
        var spread = ClassSpread.Of(logits, labels, weights);
        if (!(withSlope ? spread.Overlap : spread.HasBoth))
            return RecalibrationLine.Unknown;
        var (line, here) = (start, RecalibrationSums.At(start, logits, labels, weights));
        for (var step = 0; step < MaximumSteps; step++)
        {
            if (withSlope && !(here.Determinant > Singular * here.SlopeSlope * here.InterceptIntercept))
                return RecalibrationLine.Unknown;
            var toward = withSlope ? here.NewtonStep() : new(0, -here.Intercept / here.InterceptIntercept);
            if (toward.Length < Settled)
                return line.Plus(toward);
            var descent = Math.Abs(here.Along(toward));
            var next = line.Plus(toward);
            var there = RecalibrationSums.At(next, logits, labels, weights);
            // The loss is convex: uphill beyond the step by less than downhill before it is no worse a place.
            for (; !(there.Along(toward) <= descent) && toward.Length > Settled; toward = toward.Half(), descent /= 2)
            {
                next = line.Plus(toward.Half());
                there = RecalibrationSums.At(next, logits, labels, weights);
            }

            (line, here) = (next, there);
        }

        return RecalibrationLine.Unknown;
    }
}
