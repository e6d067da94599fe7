namespace Sepsis.Training.Data;

/// <summary>Rows to learn from and rows to stop on, parted by the same rule as the folds: no group on both sides.</summary>
internal static class StoppingSplit
{
    /// <param name="rows">Of the matrix: the training rows of a fold.</param>
    public static (int[] Train, int[] Stopping) Of(DesignMatrix matrix, Split split, int[] rows, int seed)
    {
        var groups = Array.ConvertAll(rows, row => split.GroupOfRow[row]);
        var labels = Array.ConvertAll(rows, row => matrix.Labels[row]);
        var parts = Math.Clamp(GroupedFolds.Most(groups, labels), 2, TrainingDefaults.StoppingParts);
        var inner = GroupedFolds.Deal(groups, labels, parts, seed);
        return (Array.ConvertAll(inner.RowsOutside(0), i => rows[i]), Array.ConvertAll(inner.RowsIn(0), i => rows[i]));
    }

    /// <summary>Whole groups, drawn by the seed, of at most about so many rows.</summary>
    public static int[] Sample(Split split, int[] rows, int most, int seed)
    {
        if (rows.Length <= most)
            return rows;
        var groups = rows.Select(row => split.GroupOfRow[row]).Distinct().ToArray();
        new Random(seed).Shuffle(groups);
        var kept = groups.Take((int)((long)groups.Length * most / rows.Length)).ToHashSet();
        return [.. rows.Where(row => kept.Contains(split.GroupOfRow[row]))];
    }
}
