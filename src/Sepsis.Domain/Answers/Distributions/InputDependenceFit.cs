using Sepsis.Domain.Statistics;

namespace Sepsis.Domain.Answers.Distributions;

/// <summary>Learns an <see cref="InputDependence"/>: 300 000 rows of 26 inputs take 3 to 5 s.</summary>
internal static class InputDependenceFit
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

    /// <summary>The least that remains of an input's variance given those before it; NaN or not above 0 where that cannot be.</summary>
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
        : [.. Enumerable.Range(0, InputDependence.Knots).Select(knot => known.Quantile(ShareBelow(knot)))];

    private static double ShareBelow(int knot) => NormalDistribution.Cumulative(InputDependence.ScoreOf(knot));
}

/// <summary>
/// The values of a column as normal scores, by rank: (rank - 1/2) / n of the normal distribution. Values that are tied
/// (a sex, a count) share the mean score of the part of the distribution they take up.
/// </summary>
internal sealed class NormalScores
{
    private readonly double[] _byRow;

    public NormalScores(SortedColumn known, int rows)
    {
        _byRow = new double[rows];
        _byRow.AsSpan().Fill(double.NaN);
        var (n, squares) = ((double)known.Count, 0.0);
        for (var rank = 0; rank < known.Count;)
        {
            var end = known.EndOfTie(rank);
            var score = end - rank == 1 ? NormalDistribution.Quantile((rank + 0.5) / n) : NormalDistribution.MeanBetween(rank / n, end / n);
            squares += score * score * (end - rank);
            for (; rank < end; rank++)
                _byRow[known.Row(rank)] = score;
        }

        Spread = known.Count == 0 ? 0 : Math.Sqrt(squares / n);
    }

    /// <summary>Standard deviation of the scores: nearly 1, less with ties, 0 of a constant.</summary>
    public double Spread { get; }

    /// <summary>
    /// Pearson's correlation over the rows that know both, divided by the two spreads: ties shrink it by so much, and
    /// what is sought is the correlation of the normal variables behind the steps (exact where one of the two has no
    /// ties). 0 of few rows.
    /// </summary>
    public double Correlation(NormalScores other, int fewestRows)
    {
        var (n, x, y, xx, yy, xy) = (0, 0.0, 0.0, 0.0, 0.0, 0.0);
        for (var row = 0; row < _byRow.Length; row++)
        {
            var (a, b) = (_byRow[row], other._byRow[row]);
            var product = a * b;
            if (double.IsNaN(product))
                continue;
            n++;
            (x, y, xx, yy, xy) = (x + a, y + b, xx + a * a, yy + b * b, xy + product);
        }

        if (n < fewestRows)
            return 0;
        var (ofX, ofY) = (xx - x * x / n, yy - y * y / n);
        // A column that is constant where both are known has no correlation; its sums leave no more than rounding.
        var constant = Math.Min(ofX, ofY) < 1e-9 * n;
        return constant ? 0 : Math.Clamp((xy - x * y / n) / Math.Sqrt(ofX * ofY) / (Spread * other.Spread), -1, 1);
    }
}
