using Sepsis.Domain.Evaluation;

namespace Sepsis.Domain.Answers;

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
