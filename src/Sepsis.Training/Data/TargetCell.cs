using System.Text;

namespace Sepsis.Training.Data;

/// <summary>The cells of the target: one of its words, or the same number written otherwise ("1.0" for "1").</summary>
internal sealed class TargetCell(TargetColumn target)
{
    private readonly (byte[] Word, double? Number, bool Label)[] _values =
        [.. target.Positive.Select(word => Value(word, true)), .. target.Negative.Select(word => Value(word, false))];

    public string Problem { get; } = $"is neither {string.Join(" nor ", target.Negative.Concat(target.Positive))}";

    /// <returns>What happened; null where the cell says neither.</returns>
    public bool? Read(ReadOnlySpan<byte> cell)
    {
        cell = cell.Trim(" \t"u8);
        foreach (var (word, _, label) in _values)
            if (cell.SequenceEqual(word))
                return label;
        if (FeatureCell.TryReadNumber(cell, out var number))
            foreach (var (_, known, label) in _values)
                if (known == number)
                    return label;
        return null;
    }

    private static (byte[] Word, double? Number, bool Label) Value(string word, bool label)
    {
        var bytes = Encoding.UTF8.GetBytes(word);
        return (bytes, FeatureCell.TryReadNumber(bytes, out var number) ? number : null, label);
    }
}
