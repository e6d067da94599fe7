using System.Globalization;
using System.Text;

namespace Sepsis.Training.Data;

/// <summary>Which rows belong together, and which fold each is held out in.</summary>
/// <param name="GroupOfRow">Row by row, counted from 0.</param>
/// <param name="Groups">How many there are.</param>
internal sealed record FoldSplit(IReadOnlyList<int> GroupOfRow, int Groups, GroupedFolds Folds);

/// <summary>split.csv: a line for each row of the data, in their order. No patient's name is in it.</summary>
internal static class FoldSplitFile
{
    public const string Name = "split.csv";
    private const string Header = "group,fold";

    public static byte[] Write(FoldSplit split)
    {
        var text = new StringBuilder(Header, split.GroupOfRow.Count * 8).Append('\n');
        for (var row = 0; row < split.GroupOfRow.Count; row++)
            text.Append(CultureInfo.InvariantCulture, $"{split.GroupOfRow[row]},{split.Folds.FoldOfRow[row]}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static FoldSplit Read(byte[] content, int rows)
    {
        var lines = Encoding.UTF8.GetString(content).Split('\n');
        if (lines[0] != Header || lines.Length != rows + 2)
            throw new UnusableDataException(
                $"{Name} does not belong to these data: it has {lines.Length - 2} lines for {rows} rows. Run the split again.");
        var (groups, folds) = (new int[rows], new int[rows]);
        for (var row = 0; row < rows; row++)
        {
            var cells = lines[row + 1].Split(',');
            if (cells.Length != 2 || !int.TryParse(cells[0], CultureInfo.InvariantCulture, out groups[row])
                || !int.TryParse(cells[1], CultureInfo.InvariantCulture, out folds[row]))
                throw new UnusableDataException($"{Name}: line {row + 2} must hold two whole numbers.");
        }

        return new(groups, groups.Max() + 1, new GroupedFolds(folds, folds.Max() + 1));
    }
}

/// <summary>Rows to learn from and rows to stop on, parted by the same rule as the folds: no group on both sides.</summary>
internal static class StoppingSplit
{
    /// <param name="rows">Of the matrix: the training rows of a fold.</param>
    public static (int[] Train, int[] Stopping) Of(DesignMatrix matrix, FoldSplit split, int[] rows, int seed)
    {
        var groups = Array.ConvertAll(rows, row => split.GroupOfRow[row]);
        var labels = Array.ConvertAll(rows, row => matrix.Labels[row]);
        var parts = Math.Clamp(GroupedFolds.Most(groups, labels), 2, TrainingDefaults.StoppingParts);
        var inner = GroupedFolds.Deal(groups, labels, parts, seed);
        return (Array.ConvertAll(inner.RowsOutside(0), i => rows[i]), Array.ConvertAll(inner.RowsIn(0), i => rows[i]));
    }

    /// <summary>Whole groups, drawn by the seed, of at most about so many rows.</summary>
    public static int[] Sample(FoldSplit split, int[] rows, int most, int seed)
    {
        if (rows.Length <= most)
            return rows;
        var groups = rows.Select(row => split.GroupOfRow[row]).Distinct().ToArray();
        new Random(seed).Shuffle(groups);
        var kept = groups.Take((int)((long)groups.Length * most / rows.Length)).ToHashSet();
        return [.. rows.Where(row => kept.Contains(split.GroupOfRow[row]))];
    }
}
