using System.Globalization;

namespace Sepsis.Training.Data.Proposals;

/// <summary>Every column of an unknown file, looked at once.</summary>
internal sealed class FileSurvey(IReadOnlyList<ColumnSurvey> columns)
{
    private const int ProgressLines = 10_000;

    public IReadOnlyList<ColumnSurvey> Columns => columns;

    public int Rows => columns[0].Rows;

    public ColumnSurvey Find(string name) => columns.First(column => column.Name == name);

    public static FileSurvey Read(
        DataFile file, IEnumerable<string> required, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var reader = new CsvReader(file.Content);
        ColumnSurvey[] columns = [.. CsvColumns.ReadNames(reader, required).Select(name => new ColumnSurvey(name))];
        var faults = new CellFaults();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.Line % ProgressLines == 0)
                progress.Report(file.Done);
            if (reader.IsBlank)
                continue;
            if (reader.Count != columns.Length)
                faults.Add(reader.Line, $"{reader.Count} cells, the header has {columns.Length}");
            for (var cell = 0; cell < columns.Length && reader.Count == columns.Length; cell++)
                columns[cell].Add(reader.Cell(cell));
        }

        faults.ThrowIfAny();
        return columns[0].Rows > 0 ? new(columns) : throw new UnusableDataException("The file has a header and no rows.");
    }
}

/// <summary>What stands in one column of an unknown file: gathered cell by cell, so that the file need not fit into memory.</summary>
internal sealed class ColumnSurvey(string name)
{
    /// <summary>More different values than this are not told apart; nothing that has them is a category.</summary>
    private const int MostDistinct = 1000;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<double, int> _numbers = [];
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);
    private double _previous = double.NaN;
    private bool _climbs = true;

    public string Name => name;

    public int Rows { get; private set; }

    /// <summary>Cells that hold something.</summary>
    public int Known => Numbers + Texts;

    public int Numbers { get; private set; }

    public int Texts { get; private set; }

    public int Dates { get; private set; }

    public double Minimum { get; private set; } = double.PositiveInfinity;

    public double Maximum { get; private set; } = double.NegativeInfinity;

    public bool Whole { get; private set; } = true;

    /// <summary>Every number is the one before plus 1, as the lines of a file are counted.</summary>
    public bool CountsLines => _climbs && Numbers == Rows;

    /// <summary>As they are written, with how often; cut off where there are too many.</summary>
    public IReadOnlyDictionary<string, int> Words => _words;

    public IReadOnlyDictionary<double, int> DistinctNumbers => _numbers;

    public IReadOnlyCollection<string> Missing => _missing;

    public void Add(ReadOnlySpan<byte> cell)
    {
        Rows++;
        cell = cell.Trim(" \t"u8);
        if (FeatureCell.TryReadNumber(cell, out var number))
            Add(number);
        else if (CsvText.Decode(cell) is var text && MissingMarkers.Contains(text))
            _missing.Add(text);
        else
            Add(text);
    }

    private void Add(double number)
    {
        Numbers++;
        _climbs &= double.IsNaN(_previous) || number == _previous + 1;
        _previous = number;
        (Minimum, Maximum) = (Math.Min(Minimum, number), Math.Max(Maximum, number));
        Whole &= number == Math.Floor(number);
        Dates += DateWords.IsCompactDate(number) ? 1 : 0;
        Count(_numbers, number);
    }

    private void Add(string text)
    {
        Texts++;
        Dates += DateWords.IsDate(text) ? 1 : 0;
        Count(_words, text);
    }

    private static void Count<T>(Dictionary<T, int> counts, T value)
        where T : notnull
    {
        if (counts.TryGetValue(value, out var count))
            counts[value] = count + 1;
        else if (counts.Count < MostDistinct)
            counts[value] = 1;
    }

    /// <summary>"more than 1000" where they were no longer counted.</summary>
    public static string Many(int distinct) =>
        distinct < MostDistinct ? distinct.ToString(CultureInfo.InvariantCulture) : $"{MostDistinct} or more";
}
