using Sepsis.Domain.Ensemble;
using Sepsis.Training.Data;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>
/// How the probability follows one input, all else left as it is: the mean over sampled rows. Friedman, Annals of
/// Statistics 29 (2001) 1189-1232.
/// </summary>
internal static class PartialDependenceCurve
{
    private const int Rows = 2000;
    private const int Points = 21;

    /// <summary>Between these shares of the known values: beyond them the curve would be of a handful of rows.</summary>
    private const double Tail = 0.01;

    public static PartialDependence Of(
        string input, DesignMatrix matrix, FoldModels models, double[] weights, Calibrator calibrator, int seed)
    {
        var sampled = Enumerable.Range(0, matrix.Rows).ToArray();
        new Random(seed).Shuffle(sampled);
        var rows = matrix.Take(sampled[..Math.Min(Rows, sampled.Length)]);
        var column = matrix.Schema.IndexOf(input);
        return new(input, matrix.Schema.Features[column].Unit,
            [.. Grid(matrix, column).Select(value => new CurvePoint(value, Mean(value)))], Mean(double.NaN));

        double Mean(double value)
        {
            var changed = rows.Features.ToArray();
            for (var row = 0; row < rows.Rows; row++)
            {
                changed[row * rows.Columns + column] = value;
                rows.Schema.Derive(changed.AsSpan(row * rows.Columns, rows.Columns));
            }

            return models.Vote(changed, rows.Rows, weights).Average(calibrator.Apply);
        }
    }

    private static IEnumerable<double> Grid(DesignMatrix matrix, int column)
    {
        var known = new List<double>();
        for (var row = 0; row < matrix.Rows; row++)
            if (matrix.Row(row)[column] is var value && !double.IsNaN(value))
                known.Add(value);
        known.Sort();
        var (low, high) = (known[(int)(Tail * (known.Count - 1))], known[(int)((1 - Tail) * (known.Count - 1))]);
        var distinct = known.Where(value => value >= low && value <= high).Distinct().ToList();
        return distinct.Count <= Points
            ? distinct
            : Enumerable.Range(0, Points).Select(i => Math.Round(low + (high - low) * i / (Points - 1), 4));
    }
}
