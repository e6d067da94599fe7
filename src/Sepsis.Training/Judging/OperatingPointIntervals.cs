using Sepsis.Domain.Answers;
using Sepsis.Domain.Statistics;

namespace Sepsis.Training.Judging;

/// <summary>
/// The 95 % intervals of every point of a trade-off curve, by drawing patients. The thresholds stay where they are: an
/// interval is of what a hospital gets that sets this very threshold. A replicate is one pass over the rows and one over the points.
/// </summary>
internal static class OperatingPointIntervals
{
    /// <param name="curve">Ascending.</param>
    /// <param name="probabilities">Of the rows the curve was made from.</param>
    /// <param name="labels">What happened.</param>
    /// <param name="bootstrap">Of the same rows.</param>
    public static IReadOnlyList<OperatingPoint> Of(
        TradeOffCurve curve, ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels, PatientBootstrap bootstrap)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(labels.Length, probabilities.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(bootstrap.PatientOfRow.Length, probabilities.Length);
        var cells = Cells(curve, probabilities, labels);
        var replicates = new PointReplicates(curve.Points.Count, bootstrap.Replicates);
        var counts = new int[2 * (curve.Points.Count + 1)];
        for (var replicate = 0; replicate < bootstrap.Replicates; replicate++)
        {
            Count(cells, bootstrap.PatientOfRow, bootstrap.Draw(replicate), counts);
            replicates.Fill(replicate, counts);
        }

        return [.. curve.Points.Select(replicates.Of)];
    }

    /// <summary>Of each row: twice how many thresholds it reaches, and one more for a sepsis.</summary>
    private static int[] Cells(TradeOffCurve curve, ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        double[] thresholds = [.. curve.Points.Select(point => point.Threshold)];
        var cells = new int[probabilities.Length];
        for (var row = 0; row < cells.Length; row++)
        {
            var found = Array.BinarySearch(thresholds, probabilities[row]);
            cells[row] = 2 * (found >= 0 ? found + 1 : ~found) + (labels[row] ? 1 : 0);
        }

        return cells;
    }

    private static void Count(int[] cells, ReadOnlySpan<int> patientOfRow, int[] times, int[] counts)
    {
        Array.Clear(counts);
        for (var row = 0; row < cells.Length; row++)
            counts[cells[row]] += times[patientOfRow[row]];
    }
}

/// <summary>The figures of every point of a curve in every replicate; NaN where a ratio has no denominator.</summary>
internal sealed class PointReplicates(int points, int replicates)
{
    private readonly double[][] _sensitivity = Empty(points, replicates);
    private readonly double[][] _ppv = Empty(points, replicates);
    private readonly double[][] _alertsPer100 = Empty(points, replicates);

    /// <param name="replicate">Which.</param>
    /// <param name="counts">Rows by the number of thresholds they reach, without sepsis and with it.</param>
    public void Fill(int replicate, ReadOnlySpan<int> counts)
    {
        int rows = 0, events = 0;
        for (var cell = 0; cell < counts.Length; cell += 2)
            (rows, events) = (rows + counts[cell] + counts[cell + 1], events + counts[cell + 1]);
        int alerts = 0, found = 0;
        for (var point = _ppv.Length - 1; point >= 0; point--)
        {
            var reached = counts.Slice(2 * (point + 1), 2);
            (alerts, found) = (alerts + reached[0] + reached[1], found + reached[1]);
            _sensitivity[point][replicate] = (double)found / events;
            _ppv[point][replicate] = (double)found / alerts;
            _alertsPer100[point][replicate] = 100.0 * alerts / rows;
        }
    }

    public OperatingPoint Of(TradeOffPoint point, int index) => new(
        point, Known(_sensitivity[index]), Known(_ppv[index]), BootstrapInterval.Of(_alertsPer100[index]));

    private static BootstrapInterval? Known(double[] figures) =>
        BootstrapInterval.Of(figures) is { Lower: not double.NaN } interval ? interval : null;

    private static double[][] Empty(int points, int replicates) =>
        [.. Enumerable.Range(0, points).Select(_ => new double[replicates])];
}
