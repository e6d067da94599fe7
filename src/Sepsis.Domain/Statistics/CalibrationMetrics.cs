namespace Sepsis.Domain.Statistics;

/// <summary>How far probabilities are from what happened. NaN where a figure is not defined.</summary>
public static class CalibrationMetrics
{
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

    /// <summary>O/E: events that happened over the sum of the probabilities. Above 1 the model promises too few.</summary>
    public static double ObservedToExpected(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(probabilities.Length, labels.Length);
        var expected = 0.0;
        foreach (var probability in probabilities)
            expected += probability;
        return expected > 0 ? labels.Count(true) / expected : double.NaN;
    }
}
