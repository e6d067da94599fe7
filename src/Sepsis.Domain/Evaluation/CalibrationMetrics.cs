namespace Sepsis.Domain.Evaluation;

/// <summary>How far probabilities are from what happened.</summary>
public static class CalibrationMetrics
{
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

    /// <summary>Mean of -ln(probability given to what happened).</summary>
    public static double LogLoss(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(probabilities.Length, labels.Length);
        var sum = 0.0;
        for (var i = 0; i < labels.Length; i++)
            sum -= Math.Log(Math.Max(labels[i] ? probabilities[i] : 1 - probabilities[i], Clip));
        return sum / labels.Length;
    }
}
