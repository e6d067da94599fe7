namespace Sepsis.Training.Judging;

/// <summary>Log loss: mean of -ln(probability given to what happened).</summary>
internal static class CrossEntropy
{
    /// <summary>An impossible event that happened would cost infinity; this bounds it at 34.5 nats.</summary>
    private const double Clip = 1e-15;

    public static double Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(probabilities.Length, labels.Length);
        var sum = 0.0;
        for (var i = 0; i < labels.Length; i++)
            sum += Of(probabilities[i], labels[i]);
        return sum / labels.Length;
    }

    public static double Of(double probability, bool label) => -Math.Log(Math.Max(label ? probability : 1 - probability, Clip));
}
