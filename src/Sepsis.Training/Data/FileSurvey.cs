namespace Sepsis.Training.Data;

/// <summary>Every column of an unknown file, looked at once.</summary>
internal sealed class FileSurvey(IReadOnlyList<ColumnSurvey> columns)
{
    private const int ProgressLines = 10_000;

    public IReadOnlyList<ColumnSurvey> Columns => columns;

    public int Rows => columns[0].Rows;

    public ColumnSurvey Find(string name) => columns.First(column => column.Name == name);

    public static FileSurvey Read(DataFile file, IEnumerable<string> required, IProgress<double> progress, CancellationToken cancellationToken)
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
