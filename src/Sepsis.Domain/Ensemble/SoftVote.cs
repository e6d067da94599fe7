namespace Sepsis.Domain.Ensemble;

/// <summary>The weighted mean of the members' probabilities. Weights are not negative and sum to one.</summary>
public sealed class SoftVote
{
    private const double SumTolerance = 1e-9;
    private readonly double[] _weights;

    public SoftVote(params ReadOnlySpan<double> weights)
    {
        if (Fault(weights) is { } fault)
            throw new ArgumentException(fault, nameof(weights));
        _weights = weights.ToArray();
    }

    public ReadOnlySpan<double> Weights => _weights;

    public double Combine(ReadOnlySpan<double> probabilities)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(probabilities.Length, _weights.Length);
        var sum = 0.0;
        for (var i = 0; i < _weights.Length; i++)
            sum += _weights[i] * probabilities[i];
        return sum;
    }

    public static string? Fault(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            if (!(weight is >= 0 and <= 1))
                return "a voting weight must lie between 0 and 1";
            sum += weight;
        }

        return Math.Abs(sum - 1) <= SumTolerance ? null : "the voting weights must sum to 1";
    }
}
