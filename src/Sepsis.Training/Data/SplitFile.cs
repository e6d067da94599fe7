using System.Globalization;
using System.Text;

namespace Sepsis.Training.Data;

/// <summary>split.csv: a line for each row of the data, in their order. No patient's name is in it.</summary>
internal static class SplitFile
{
    public const string Name = "split.csv";
    private const string Header = "group,fold";

    public static byte[] Write(Split split)
    {
        var text = new StringBuilder(Header, split.GroupOfRow.Count * 8).Append('\n');
        for (var row = 0; row < split.GroupOfRow.Count; row++)
            text.Append(CultureInfo.InvariantCulture, $"{split.GroupOfRow[row]},{split.Folds.FoldOfRow[row]}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static Split Read(byte[] content, int rows)
    {
        var lines = Encoding.UTF8.GetString(content).Split('\n');
        if (lines[0] != Header || lines.Length != rows + 2)
            throw new UnusableDataException($"{Name} does not belong to these data: it has {lines.Length - 2} lines for {rows} rows. Run the split again.");
        var (groups, folds) = (new int[rows], new int[rows]);
        for (var row = 0; row < rows; row++)
        {
            var cells = lines[row + 1].Split(',');
            if (cells.Length != 2 || !int.TryParse(cells[0], CultureInfo.InvariantCulture, out groups[row]) || !int.TryParse(cells[1], CultureInfo.InvariantCulture, out folds[row]))
                throw new UnusableDataException($"{Name}: line {row + 2} must hold two whole numbers.");
        }

        return new(groups, groups.Max() + 1, new GroupedFolds(folds, folds.Max() + 1));
    }
}
