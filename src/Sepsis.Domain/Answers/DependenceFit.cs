using Sepsis.Domain.Statistics;

namespace Sepsis.Domain.Answers;

/// <summary>Learns an <see cref="InputDependence"/>: 300 000 rows of 26 inputs take 3 to 5 s.</summary>
internal static class DependenceFit
{
    /// <summary>A correlation of fewer rows that know both is taken for 0.</summary>
    public const int FewestRows = 200;

    /// <summary>What must remain of the variance of each input, given those before it.</summary>
    public const double LeastPivot = 0.005;

    private const int Decimals = 6;

    /// <summary>
    /// Correlations of pairs, each of other rows, need not be true together, and inputs reckoned from each other leave
    /// nothing of their variance. (1 - a) R + a I with the first a of these that leaves enough; with 1 any does.
    /// </summary>
    private static readonly double[] Shrinkages = [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

    public static InputDependence Of(ReadOnlySpan<double> rows, int columns, IReadOnlyList<string> names)
    {
        var inputs = new InputMarginal[columns];
        var scores = new NormalScores[columns];
        for (var column = 0; column < columns; column++)
        {
            var known = new SortedColumn(rows, columns, column);
            inputs[column] = new(names[column], Quantiles(known));
            scores[column] = new(known, rows.Length / columns);
        }

        var observed = new double[InputDependence.PlaceOf(columns, 0)];
        for (var higher = 1; higher < columns; higher++)
            for (var lower = 0; lower < higher; lower++)
                observed[InputDependence.PlaceOf(higher, lower)] = scores[higher].Correlation(scores[lower], FewestRows);
        foreach (var shrinkage in Shrinkages)
        {
            double[] shrunk = [.. observed.Select(correlation => Math.Round((1 - shrinkage) * correlation, Decimals))];
            if (LeastPivotOf(shrunk, columns) >= LeastPivot)
                return new(inputs, shrunk, shrinkage);
        }

        throw new InvalidOperationException("No correlations at all are always true together.");
    }

    /// <summary>The least that remains of the variance of an input given those before it; NaN or not above 0 where the correlations cannot be.</summary>
    public static double LeastPivotOf(IReadOnlyList<double> correlations, int inputs)
    {
        var factor = new double[CholeskyFactor.Length(inputs)];
        for (var row = 0; row < inputs; row++)
            for (var column = 0; column <= row; column++)
                factor[CholeskyFactor.Length(row) + column] = column == row ? 1 : correlations[InputDependence.PlaceOf(row, column)];
        return CholeskyFactor.Replace(factor, inputs);
    }

    private static double[] Quantiles(SortedColumn known) => known.Count == 0
        ? []
        : [.. Enumerable.Range(0, InputDependence.Knots).Select(knot => known.Quantile(NormalDistribution.Cumulative(InputDependence.ScoreOf(knot))))];
}
