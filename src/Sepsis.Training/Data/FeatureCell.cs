using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Sepsis.Training.Data;

/// <summary>
/// The cells of one feature as numbers: a missing marker is not known (NaN), what is neither number nor known word is a fault.
/// </summary>
internal sealed class FeatureCell(FeatureColumn feature, IReadOnlyList<string> missing)
{
    private readonly byte[][] _missing = [.. missing.Where(marker => marker.Length > 0).Select(Encoding.UTF8.GetBytes)];

    private readonly (string Word, double Number)[] _words = [.. feature.Words.Select(word => (word.Key, word.Value ?? double.NaN))];

    public FeatureColumn Feature => feature;

    public bool TryRead(ReadOnlySpan<byte> cell, out double value)
    {
        cell = cell.Trim(" \t"u8);
        value = double.NaN;
        return cell.IsEmpty
            || (feature.Type == FeatureType.Number && TryReadNumber(cell, out value))
            || (_words.Length > 0 && TryReadWord(cell, out value))
            || (feature.Type == FeatureType.Category && TryReadCode(cell, out value))
            || IsMissing(cell);
    }

    public static bool TryReadNumber(ReadOnlySpan<byte> cell, out double value)
    {
        if (DecimalCell.TryRead(cell, out value))
            return true;
        if (Utf8Parser.TryParse(cell, out value, out int read) && read == cell.Length && double.IsFinite(value))
        {
            value += 0.0; // -0 and 0 are one value, and one row to the folds.
            return true;
        }

        value = double.NaN;
        return false;
    }

    /// <summary>A code written otherwise: "1.0" for "1".</summary>
    private bool TryReadCode(ReadOnlySpan<byte> cell, out double value)
    {
        value = double.NaN;
        if (!TryReadNumber(cell, out var number))
            return false;
        foreach (var (word, code) in feature.Words)
            if (code is { } known && double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var written)
                && written == number)
            {
                value = known;
                return true;
            }

        return false;
    }

    private bool IsMissing(ReadOnlySpan<byte> cell)
    {
        foreach (var marker in _missing)
            if (cell.SequenceEqual(marker))
                return true;
        return false;
    }

    private bool TryReadWord(ReadOnlySpan<byte> cell, out double value)
    {
        foreach (var (word, number) in _words)
            if (IsWord(cell, word))
            {
                value = number;
                return true;
            }

        value = double.NaN;
        return false;
    }

    /// <summary>A string is made only where there is more than ASCII.</summary>
    private static bool IsWord(ReadOnlySpan<byte> cell, string word) => Ascii.IsValid(cell) && Ascii.IsValid(word)
        ? Ascii.EqualsIgnoreCase(cell, word)
        : word.Equals(CsvText.Decode(cell), StringComparison.OrdinalIgnoreCase);
}

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
