using System.Runtime.InteropServices;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>One model's word on every row, by what had not learned from it.</summary>
/// <param name="Scores">Row by row: a probability, or the points of a score.</param>
/// <param name="Alerts">Row by row, at the thresholds it would have had; null where it has none.</param>
internal sealed record JudgedModel(string Name, ModelKind Kind, string Note, double[] Scores, bool[]? Alerts)
{
    public JudgedModel Take(int[] rows) => this with
    {
        Scores = Array.ConvertAll(rows, row => Scores[row]),
        Alerts = Alerts is null ? null : Array.ConvertAll(rows, row => Alerts[row]),
    };
}

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
