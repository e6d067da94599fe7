namespace Sepsis.Training.Fit;

/// <summary>Rows with each member's probability and what happened.</summary>
internal sealed record PredictedRows(IReadOnlyList<double[]> Members, bool[] Labels)
{
    public int Rows => Labels.Length;

    public PredictedRows Take(int[] rows) =>
        new([.. Members.Select(member => Array.ConvertAll(rows, row => member[row]))], Array.ConvertAll(rows, row => Labels[row]));

    /// <summary>The weighted vote, row by row.</summary>
    public double[] Vote(ReadOnlySpan<double> weights)
    {
        var votes = new double[Rows];
        for (var member = 0; member < Members.Count; member++)
            for (var row = 0; row < votes.Length; row++)
                votes[row] += weights[member] * Members[member][row];
        return votes;
    }
}
