using System.Text;

namespace Sepsis.Training.Data;

/// <summary>A record as it stands in the file, without its line ending, and where its cells end in it.</summary>
internal readonly ref struct CsvRecord(ReadOnlySpan<byte> text, ReadOnlySpan<int> ends)
{
    public ReadOnlySpan<byte> Text { get; } = text;

    public ReadOnlySpan<int> Ends { get; } = ends;

    public int Count => Ends.Length;

    public bool IsBlank => Count == 1 && Text.IsEmpty;

    public ReadOnlySpan<byte> Cell(int index) => CsvText.Unquote(Raw(index));

    /// <summary>The cell as it stands in the file, quotes included.</summary>
    public ReadOnlySpan<byte> Raw(int index) => Text[(index == 0 ? 0 : Ends[index - 1] + 1)..Ends[index]];

    /// <summary>Patient values never reach a log by accident.</summary>
    public override string ToString() => "CsvRecord (values withheld)";
}

/// <summary>How a cell is written in a CSV file: quoted where it must be, as RFC 4180 has it.</summary>
internal static class CsvText
{
    private const byte Quote = (byte)'"';

    /// <summary>A cell that only begins with a quote is malformed and comes back as it stands.</summary>
    public static ReadOnlySpan<byte> Unquote(ReadOnlySpan<byte> cell)
    {
        if (cell is not [Quote, .. var inside, Quote])
            return cell;
        if (!inside.Contains(Quote))
            return inside;
        var plain = new byte[inside.Length];
        var length = 0;
        for (var i = 0; i < inside.Length; i++)
        {
            plain[length++] = inside[i];
            if (inside[i] == Quote)
                i++;
        }

        return plain.AsSpan(0, length);
    }

    public static string Escape(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    /// <summary>Whether the cell is this text; a string is made only where it is not, or not in ASCII.</summary>
    public static bool IsText(ReadOnlySpan<byte> cell, string text) => Ascii.Equals(cell, text) || Decode(cell) == text;

    public static string Decode(ReadOnlySpan<byte> cell) => Encoding.UTF8.GetString(cell);
}
