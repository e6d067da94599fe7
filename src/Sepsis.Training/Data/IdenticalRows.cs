namespace Sepsis.Training.Data;

/// <summary>Which rows have the same features. Rows of which nothing is known are nobody's, and like no other.</summary>
internal sealed class IdenticalRows
{
    public const int Unknown = -1;

    private IdenticalRows(int[] kindOfRow, int kinds) => (KindOfRow, Kinds) = (kindOfRow, kinds);

    /// <summary>Row by row, the same number for the same features; <see cref="Unknown"/> where nothing is known.</summary>
    public IReadOnlyList<int> KindOfRow { get; }

    public int Kinds { get; }

    public static IdenticalRows Of(DesignMatrix matrix)
    {
        var kinds = new Dictionary<int, int>(matrix.Rows, new SameFeatures(matrix));
        var kindOfRow = new int[matrix.Rows];
        for (var row = 0; row < kindOfRow.Length; row++)
        {
            if (!matrix.Row(row)[..matrix.Schema.Inputs].ContainsAnyExcept(double.NaN))
                kindOfRow[row] = Unknown;
            else if (!kinds.TryGetValue(row, out kindOfRow[row]))
                kinds.Add(row, kindOfRow[row] = kinds.Count);
        }

        return new(kindOfRow, kinds.Count);
    }
}
