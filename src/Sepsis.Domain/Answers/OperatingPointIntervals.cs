using Sepsis.Domain.Evaluation;

namespace Sepsis.Domain.Answers;

/// <summary>
/// The 95 % intervals of every point of a trade-off curve, by drawing patients. The thresholds stay where they are: an
/// interval is of what a hospital gets that sets this very threshold. A replicate is one pass over the rows and one over the points.
/// </summary>
public static class OperatingPointIntervals
{
    /// <param name="curve">Ascending.</param>
    /// <param name="probabilities">Of the rows the curve was made from.</param>
    /// <param name="labels">What happened.</param>
    /// <param name="bootstrap">Of the same rows.</param>
    public static IReadOnlyList<OperatingPoint> Of(
        TradeOffCurve curve, ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels, PatientBootstrap bootstrap)
    {
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentNullException.ThrowIfNull(bootstrap);
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
