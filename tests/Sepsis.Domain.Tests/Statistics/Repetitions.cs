using Sepsis.Domain.Statistics;

namespace Sepsis.Domain.Tests.Statistics;

/// <summary>How often each row counts, and the rows really written out that often.</summary>
internal static class Repetitions
{
    public static int[] Of(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(4))];
    }

    public static int[] ByRank(RankedScores ranked, int[] weights) => [.. ranked.Rows.ToArray().Select(row => weights[row])];

    public static SimulatedRows Apply(SimulatedRows rows, int[] weights)
    {
        var repeated = Enumerable.Range(0, weights.Length).SelectMany(row => Enumerable.Repeat(row, weights[row])).ToList();
        return new([.. repeated.Select(row => rows.Probabilities[row])], [.. repeated.Select(row => rows.Labels[row])]);
    }
}
