namespace Sepsis.Domain.Evaluation;

/// <summary>How far probabilities are from what happened. NaN where a figure is not defined.</summary>
public static class CalibrationMetrics
{
    public const int Bins = 10;

    /// <summary>An impossible event that happened would cost infinity; this bounds it at 34.5 nats.</summary>
    private const double Clip = 1e-15;

    /// <summary>Mean of (p - y) squared.</summary>
    public static double Brier(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(probabilities.Length, labels.Length);
        var sum = 0.0;
        for (var i = 0; i < labels.Length; i++)
        {
            var miss = probabilities[i] - (labels[i] ? 1 : 0);
            sum += miss * miss;
        }

        return sum / labels.Length;
    }

    /// <summary>1 - Brier / (Brier of giving everybody the prevalence): 1 is perfect, 0 no better than knowing the prevalence.</summary>
    public static double BrierSkill(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        var prevalence = (double)labels.Count(true) / labels.Length;
        return prevalence is > 0 and < 1 ? 1 - Brier(probabilities, labels) / (prevalence * (1 - prevalence)) : double.NaN;
    }

    /// <summary>Mean of -ln(probability given to what happened).</summary>
    public static double LogLoss(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(probabilities.Length, labels.Length);
        var sum = 0.0;
        for (var i = 0; i < labels.Length; i++)
            sum += Loss(probabilities[i], labels[i]);
        return sum / labels.Length;
    }

    /// <summary>O/E: events that happened over the sum of the probabilities. Above 1 the model promises too few.</summary>
    public static double ObservedToExpected(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(probabilities.Length, labels.Length);
        var expected = 0.0;
        foreach (var probability in probabilities)
            expected += probability;
        return expected > 0 ? labels.Count(true) / expected : double.NaN;
    }

    /// <summary>The slope of logit(observed) = a + b * logit(p). Below 1 the probabilities are too extreme.</summary>
    public static double Slope(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(probabilities.Length, labels.Length);
        return LogisticRecalibration.Line(LogisticRecalibration.Logits(probabilities), labels, Ones(labels.Length), RecalibrationLine.Identity).Slope;
    }

    /// <summary>Calibration in the large: a in logit(observed) = a + logit(p). Above 0 the probabilities are too low.</summary>
    public static double Intercept(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(probabilities.Length, labels.Length);
        return LogisticRecalibration.Shift(LogisticRecalibration.Logits(probabilities), labels, Ones(labels.Length), 0);
    }

    /// <summary>
    /// ECE: mean over rows of |mean probability - observed rate| of the row's bin, in ten bins of equal count; tied
    /// probabilities share a bin.
    /// </summary>
    public static double ExpectedCalibrationError(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        var ranked = new RankedScores(probabilities, labels);
        return ExpectedCalibrationError(ranked, ranked.EqualWeights());
    }

    /// <param name="ranked">The probabilities.</param>
    /// <param name="weights">In the order of the ranks.</param>
    internal static double ExpectedCalibrationError(RankedScores ranked, ReadOnlySpan<int> weights)
    {
        var (distance, count) = (0.0, 0L);
        foreach (var bin in CalibrationBin.EqualCounts(ranked, weights, Bins))
        {
            distance += Math.Abs(bin.Expected - bin.Events);
            count += bin.Count;
        }

        return distance / count;
    }

    internal static double Loss(double probability, bool label) => -Math.Log(Math.Max(label ? probability : 1 - probability, Clip));

    private static int[] Ones(int count)
    {
        var ones = new int[count];
        Array.Fill(ones, 1);
        return ones;
    }
}
