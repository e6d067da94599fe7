using Sepsis.Domain.Vitals;

namespace Sepsis.Training.Cohorts;

/// <summary>Which cell of a record is what, read from the header. -1: the column is not there.</summary>
internal sealed class CsvColumns
{
    public const string PatientIdName = "patient_id";
    public const string SiteName = "site";
    public const string LabelName = "sepsis_risk";

    private CsvColumns(IReadOnlyList<string> names)
    {
        Names = names;
        Measurements = [.. names.Select(Domain.Vitals.Measurements.Find)];
        PatientId = IndexOf(PatientIdName);
        Site = IndexOf(SiteName);
        Label = IndexOf(LabelName);
        Ignored = [.. names.Where((name, i) => Measurements[i] is null && i != PatientId && i != Site && i != Label)
            .Select((name, i) => name.Length > 0 ? name : "(no name)")];
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>By cell; null where the cell is no measurement.</summary>
    public IReadOnlyList<Measurement?> Measurements { get; }

    public int PatientId { get; }

    public int Site { get; }

    public int Label { get; }

    public IReadOnlyList<string> Ignored { get; }

    /// <summary>Measurements the service requires are required of the data too.</summary>
    public static IEnumerable<string> RequiredMeasurements =>
        Domain.Vitals.Measurements.All.Where(measurement => measurement.Required).Select(measurement => measurement.Name);

    public static CsvColumns ReadHeader(CsvReader reader, IEnumerable<string> required)
    {
        if (!reader.Read() || reader.IsBlank)
            throw new UnusableDataException("The file is empty: its first line must name the columns.");
        var names = new string[reader.Count];
        for (var i = 0; i < names.Length; i++)
            names[i] = CsvText.Decode(reader.Cell(i)).Trim();

        string[] twice = [.. names.Where(name => name.Length > 0).GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key)];
        if (twice.Length > 0)
            throw new UnusableDataException($"The header names a column more than once: {string.Join(", ", twice)}.");
        string[] missing = [.. required.Except(names)];
        if (missing.Length > 0)
            throw new UnusableDataException($"The file has no column {string.Join(", ", missing)}.{SeparatorHint(names)}");
        return new(names);
    }

    private static string SeparatorHint(string[] names) =>
        names.Length == 1 && names[0].AsSpan().ContainsAny(";\t") ? " The cells seem to be separated by ';' or tabs: save the file with commas." : "";

    private int IndexOf(string name) => Array.IndexOf([.. Names], name);
}
