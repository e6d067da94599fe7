
namespace Sepsis.Training.Data;

/// <summary>Which cell of a record is what, by a schema and the file's header. -1: the column is not there.</summary>
internal sealed class CsvColumns
{
    private CsvColumns(DataSchema schema, IReadOnlyList<string> names)
    {
        Names = names;
        Features = [.. names.Select(schema.IndexOf)];
        Id = IndexOf(schema.Id);
        Site = IndexOf(schema.Site);
        Hour = IndexOf(schema.Hour);
        Target = IndexOf(schema.Target.Column);
        Ignored =
        [
            .. names.Where((_, i) => Features[i] < 0 && i != Id && i != Site && i != Hour && i != Target)
                .Select(name => name.Length > 0 ? name : "(no name)"),
        ];
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>By cell, an index into the schema's features; -1 where the cell is none.</summary>
    public IReadOnlyList<int> Features { get; }

    public int Id { get; }

    public int Site { get; }

    public int Hour { get; }

    public int Target { get; }

    /// <summary>Columns outside the schema.</summary>
    public IReadOnlyList<string> Ignored { get; }

    /// <summary>Columns without which no row can be read.</summary>
    public static IEnumerable<string> RequiredFeatures(DataSchema schema) =>
        schema.Features.Where(feature => feature.Required).Select(feature => feature.Name);

    public static CsvColumns ReadHeader(CsvReader reader, DataSchema schema, IEnumerable<string> required) =>
        new(schema, ReadNames(reader, required));

    public static string[] ReadNames(CsvReader reader, IEnumerable<string> required)
    {
        var names = ReadNames(reader);
        string[] missing = [.. required.Except(names)];
        return missing.Length == 0
            ? names
            : throw new UnusableDataException($"The file has no column {string.Join(", ", missing)}.{SeparatorHint(names)}");
    }

    public static string[] ReadNames(CsvReader reader)
    {
        if (!reader.Read() || reader.IsBlank)
            throw new UnusableDataException("The file is empty: its first line must name the columns.");
        var names = new string[reader.Count];
        for (var i = 0; i < names.Length; i++)
            names[i] = CsvText.Decode(reader.Cell(i)).Trim();
        string[] twice =
            [.. names.Where(name => name.Length > 0).GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key)];
        return twice.Length > 0
            ? throw new UnusableDataException($"The header names a column more than once: {string.Join(", ", twice)}.")
            : names;
    }

    private static string SeparatorHint(string[] names) =>
        names.Length == 1 && names[0].AsSpan().ContainsAny(";\t")
            ? " The cells seem to be separated by ';' or tabs: save the file with commas."
            : "";

    private int IndexOf(string? name) => name is null ? -1 : Array.IndexOf([.. Names], name);
}
