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
