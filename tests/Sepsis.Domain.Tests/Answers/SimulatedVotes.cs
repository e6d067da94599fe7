namespace Sepsis.Domain.Tests.Answers;

/// <summary>Made-up rows whose vote is not calibrated: at vote v sepsis happens with probability v squared.</summary>
internal sealed record SimulatedVotes(double[] Votes, bool[] Labels)
{
    /// <param name="random">Where the rows come from.</param>
    /// <param name="count">How many.</param>
    /// <param name="steps">Votes are multiples of 1 / steps: few steps, many ties.</param>
    public static SimulatedVotes Of(Random random, int count, int steps = 100_000)
    {
        var votes = Enumerable.Range(0, count).Select(_ => (double)random.Next(steps + 1) / steps).ToArray();
        return new(votes, Array.ConvertAll(votes, vote => random.NextDouble() < vote * vote));
    }

    public bool HasBothClasses => Labels.Contains(true) && Labels.Contains(false);
}
