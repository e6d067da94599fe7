namespace Sepsis.Domain.Tests.Statistics;

/// <summary>Made-up rows whose labels are drawn with the very probability they carry.</summary>
internal sealed record SimulatedRows(double[] Probabilities, bool[] Labels)
{
    public static SimulatedRows Of(int count, int seed, int decimals = 15)
    {
        var random = new Random(seed);
        var probabilities = Enumerable.Range(0, count)
            .Select(_ => Math.Round(random.NextDouble() * random.NextDouble(), decimals)).ToArray();
        return new(probabilities, Array.ConvertAll(probabilities, p => random.NextDouble() < p));
    }

    /// <summary>For k = 1 to 9, k of ten rows with probability k/10 happened: calibrated without any luck.</summary>
    public static SimulatedRows Perfect()
    {
        var cells = Enumerable.Range(1, 9).SelectMany(k => Enumerable.Range(0, 10).Select(i => (P: k / 10.0, Y: i < k))).ToList();
        return new([.. cells.Select(cell => cell.P)], [.. cells.Select(cell => cell.Y)]);
    }
}
