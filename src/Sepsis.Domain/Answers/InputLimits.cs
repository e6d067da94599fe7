using Sepsis.Domain.Statistics;

namespace Sepsis.Domain.Answers;

/// <summary>Where the training data end: limits.json of a bundle.</summary>
/// <param name="Inputs">Of each input of which training knew a value, in their order.</param>
/// <param name="WarnCombination">The 0.999 quantile of the training rows' own <see cref="ConditionalDistributions.CombinationScore"/>.</param>
/// <param name="FarCombination">Their 0.99999 quantile, and no nearer to the other than in a normal distribution: few rows do not show it.</param>
public sealed record InputLimits(IReadOnlyList<InputLimit> Inputs, double WarnCombination, double FarCombination)
{
    private const double Warn = 0.999;
    private const double Far = 0.99999;
    private const int Decimals = 6;

    /// <param name="rows">Row-major inputs of the training rows, NaN where not known.</param>
    /// <param name="distributions">Learned from the same rows.</param>
    public static InputLimits Fit(ReadOnlySpan<double> rows, ConditionalDistributions distributions)
    {
        ArgumentNullException.ThrowIfNull(distributions);
        var columns = distributions.Names.Count;
        ArgumentOutOfRangeException.ThrowIfNotEqual(rows.Length % columns, 0, nameof(rows));
        var inputs = new List<InputLimit>(columns);
        for (var column = 0; column < columns; column++)
            if (new SortedColumn(rows, columns, column) is { Count: > 0 } known)
                inputs.Add(InputLimit.Of(distributions.Names[column], known));
        var combinations = new double[rows.Length / columns];
        for (var row = 0; row < combinations.Length; row++)
            combinations[row] = distributions.CombinationScore(rows.Slice(row * columns, columns));
        var (warn, far) = Combination(new(combinations, 1, 0));
        return new(inputs, Math.Round(warn, Decimals), Math.Round(far, Decimals));
    }

    /// <summary>Of no row with two known inputs: the normal distribution's.</summary>
    private static (double Warn, double Far) Combination(SortedColumn known)
    {
        var (normal, beyond) = (NormalDistribution.Quantile(Warn), NormalDistribution.Quantile(Far));
        var warn = known.Count == 0 ? normal : known.Quantile(Warn);
        return (warn, Math.Max(known.Count == 0 ? beyond : known.Quantile(Far), warn + (beyond - normal)));
    }

    /// <summary>What is wrong with it, given the inputs of the model, or null.</summary>
    public string? Fault(IReadOnlyCollection<string> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (!inputs.Where(name => Inputs.Any(input => input.Name == name)).SequenceEqual(Inputs.Select(input => input.Name)))
            return "inputs must be inputs of the model, in their order";
        if (!(double.IsFinite(WarnCombination) && double.IsFinite(FarCombination) && WarnCombination <= FarCombination))
            return "warn_combination must not be above far_combination";
        return Inputs.Select(input => input.Fault()).FirstOrDefault(fault => fault is not null);
    }
}
