using Sepsis.Domain.Statistics;

namespace Sepsis.Domain.Answers;

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
