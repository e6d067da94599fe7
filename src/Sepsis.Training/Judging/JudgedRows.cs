using System.Runtime.InteropServices;

namespace Sepsis.Training.Judging;

/// <summary>The rows models are judged on: what happened, whose they are, and the fold each was held out in.</summary>
/// <param name="Folds">0 where the rows are judged as one.</param>
internal sealed record JudgedRows(bool[] Labels, int[] GroupOfRow, int Groups, int[] FoldOfRow, int Folds)
{
    public int Positives => Labels.Count(label => label);

    /// <summary>Some of the rows, as one.</summary>
    public JudgedRows Take(int[] rows)
    {
        var numbers = new Dictionary<int, int>();
        var groups = new int[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, GroupOfRow[rows[i]], out var known);
            if (!known)
                number = numbers.Count - 1;
            groups[i] = number;
        }

        return new(Array.ConvertAll(rows, row => Labels[row]), groups, numbers.Count, [], 0);
    }

    public int[] RowsIn(int fold) => [.. Enumerable.Range(0, FoldOfRow.Length).Where(row => FoldOfRow[row] == fold)];
}
