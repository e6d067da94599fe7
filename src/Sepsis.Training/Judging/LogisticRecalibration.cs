using Sepsis.Domain.Ensemble;

namespace Sepsis.Training.Judging;

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

    /// <summary>The slope of logit(observed) = a + b * logit(p). Below 1 the probabilities are too extreme.</summary>
    public static double Slope(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(probabilities.Length, labels.Length);
        return Line(Logits(probabilities), labels, Ones(labels.Length), RecalibrationLine.Identity).Slope;
    }

    /// <summary>Calibration in the large: a in logit(observed) = a + logit(p). Above 0 the probabilities are too low.</summary>
    public static double Intercept(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(probabilities.Length, labels.Length);
        return Shift(Logits(probabilities), labels, Ones(labels.Length), 0);
    }

    /// <summary>Slope and intercept together.</summary>
    public static RecalibrationLine Line(
        ReadOnlySpan<double> logits, ReadOnlySpan<bool> labels, ReadOnlySpan<int> weights, RecalibrationLine start) =>
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

    private static int[] Ones(int count)
    {
        var ones = new int[count];
        Array.Fill(ones, 1);
        return ones;
    }

    private static RecalibrationLine Climb(
        ReadOnlySpan<double> logits, ReadOnlySpan<bool> labels, ReadOnlySpan<int> weights, RecalibrationLine start, bool withSlope)
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

internal readonly record struct RecalibrationLine(double Slope, double Intercept)
{
    public static readonly RecalibrationLine Identity = new(1, 0);
    public static readonly RecalibrationLine Unknown = new(double.NaN, double.NaN);

    public double Length => Math.Abs(Slope) + Math.Abs(Intercept);

    public RecalibrationLine Plus(RecalibrationLine step) => new(Slope + step.Slope, Intercept + step.Intercept);

    public RecalibrationLine Half() => new(Slope / 2, Intercept / 2);
}

/// <summary>Gradient and Hessian of the cross-entropy at a recalibration line.</summary>
internal readonly record struct RecalibrationSums(
    double Slope, double Intercept, double SlopeSlope, double SlopeIntercept, double InterceptIntercept)
{
    public double Determinant => SlopeSlope * InterceptIntercept - SlopeIntercept * SlopeIntercept;

    public RecalibrationLine NewtonStep() => new(
        -(InterceptIntercept * Slope - SlopeIntercept * Intercept) / Determinant,
        -(SlopeSlope * Intercept - SlopeIntercept * Slope) / Determinant);

    /// <summary>How steeply the loss changes in that direction.</summary>
    public double Along(RecalibrationLine step) => Slope * step.Slope + Intercept * step.Intercept;

    public static RecalibrationSums At(
        RecalibrationLine line, ReadOnlySpan<double> logits, ReadOnlySpan<bool> labels, ReadOnlySpan<int> weights)
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

/// <summary>The lowest and highest value of either class, over the rows that count, as far as it takes to see them overlap.</summary>
internal readonly record struct ClassSpread(double LowestEvent, double HighestEvent, double LowestOther, double HighestOther)
{
    public bool HasBoth => LowestEvent <= HighestEvent && LowestOther <= HighestOther;

    /// <summary>
    /// Whether a finite slope fits best: neither class lies wholly on one side of the other, touching included.
    /// Albert, Anderson, Biometrika 71 (1984) 1-10.
    /// </summary>
    public bool Overlap => HighestOther > LowestEvent && HighestEvent > LowestOther;

    public static ClassSpread Of(ReadOnlySpan<double> values, ReadOnlySpan<bool> labels, ReadOnlySpan<int> weights)
    {
        var spread = new ClassSpread(double.PositiveInfinity, double.NegativeInfinity, double.PositiveInfinity, double.NegativeInfinity);
        for (var i = 0; i < values.Length && !spread.Overlap; i++)
            if (weights[i] > 0)
                spread = spread.With(values[i], labels[i]);
        return spread;
    }

    private ClassSpread With(double value, bool isEvent) => isEvent
        ? this with { LowestEvent = Math.Min(LowestEvent, value), HighestEvent = Math.Max(HighestEvent, value) }
        : this with { LowestOther = Math.Min(LowestOther, value), HighestOther = Math.Max(HighestOther, value) };
}
