using Sepsis.Training.Data;

namespace Sepsis.Training.Sources;

/// <summary>Stays out of one file of hours, one stay in memory at a time. The hours of a stay stand together, in order.</summary>
internal static class PhysioNetFile
{
    /// <param name="reader">The file's records.</param>
    /// <param name="name">For messages.</param>
    /// <param name="only">Patient and site where the file holds one stay and does not name them; else null.</param>
    /// <param name="stay">Called with each stay that is complete.</param>
    /// <param name="hour">Called after each record.</param>
    public static void Read(CsvReader reader, string name, (string Patient, string Site)? only, Action<Stay> stay, Action<int> hour)
    {
        var columns = PhysioNetColumns.ReadHeader(reader, only is null ? [SepsisSchema.PatientId] : []);
        var current = new Stay();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            if (reader.IsBlank)
                continue;
            if (reader.Count != columns.Count)
                throw Fault(reader, name, $"{reader.Count} cells, the header has {columns.Count}");
            if (current.Patient.Length == 0 || (only is null && !CsvText.IsText(reader.Cell(columns.PatientCell), current.Patient)))
            {
                if (current.Patient.Length > 0)
                    stay(current);
                Begin(current, reader, columns, name, only, seen);
            }

            ReadHour(current, reader, columns, name);
            hour(reader.Line);
        }

        if (current.Patient.Length > 0)
            stay(current);
    }

    private static void Begin(
        Stay stay, CsvReader reader, PhysioNetColumns columns, string name, (string Patient, string Site)? only, HashSet<string> seen)
    {
        var patient = only?.Patient ?? CsvText.Decode(reader.Cell(columns.PatientCell));
        if (patient.Length == 0)
            throw Fault(reader, name, $"{SepsisSchema.PatientId} is empty");
        if (!seen.Add(patient))
            throw Fault(reader, name, "a patient comes again after another one: the hours of a stay must stand together");
        stay.Begin(patient, only?.Site ?? (columns.HospitalCell < 0 ? "" : CsvText.Decode(reader.Cell(columns.HospitalCell))));
    }

    private static void ReadHour(Stay stay, CsvReader reader, PhysioNetColumns columns, string name)
    {
        if (!HourCellValue.TryRead(reader.Cell(columns.HourCell), out var hour) || !(hour >= 1 && hour == Math.Floor(hour)))
            throw Fault(reader, name, $"{PhysioNetColumns.Hour} is no hour");
        if (hour <= stay.LastHour)
            throw Fault(reader, name, $"{PhysioNetColumns.Hour} does not rise: the hours of a stay must stand in order");
        if (!HourCellValue.TryRead(reader.Cell(columns.LabelCell), out var label) || label is not (0 or 1))
            throw Fault(reader, name, $"{PhysioNetColumns.Label} is neither 0 nor 1");
        if (columns.ReadInto(reader, stay.Known) is { } column)
            throw Fault(reader, name, $"{column} is not a number");
        stay.EndHour((int)hour, label == 1);
    }

    private static UnusableDataException Fault(CsvReader reader, string name, string what) => new($"{name}, line {reader.Line}: {what}.");
}

/// <summary>One CSV file of all hours, or a folder of the challenge's own .psv files, one for each patient.</summary>
internal static class PhysioNetSource
{
    private const int ProgressLines = 50_000;
    private const byte Pipe = (byte)'|';

    public static void Read(string path, Action<Stay> stay, IProgress<double> progress, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
            ReadFolder(path, stay, progress, cancellationToken);
        else
            ReadFile(path, stay, progress, cancellationToken);
    }

    private static void ReadFile(string path, Action<Stay> stay, IProgress<double> progress, CancellationToken cancellationToken)
    {
        using var file = DataFile.Open(path);
        PhysioNetFile.Read(new CsvReader(file.Content), Path.GetFileName(path), null, stay, line =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (line % ProgressLines == 0)
                progress.Report(file.Done);
        });
    }

    private static void ReadFolder(string path, Action<Stay> stay, IProgress<double> progress, CancellationToken cancellationToken)
    {
        // By name and not in the order of the disk: the same data give the same file.
        string[] files =
            [.. Directory.EnumerateFiles(path, "*.psv", SearchOption.AllDirectories).OrderBy(Path.GetFileName, StringComparer.Ordinal)];
        if (files.Length == 0)
            throw new UnusableDataException($"{path} holds no .psv file.");
        for (var i = 0; i < files.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var file = DataFile.Open(files[i]);
            PhysioNetFile.Read(
                new CsvReader(file.Content, Pipe), Path.GetFileName(files[i]),
                (Path.GetFileNameWithoutExtension(files[i]), SiteOf(files[i])), stay, _ => { });
            progress.Report((i + 1.0) / files.Length);
        }
    }

    /// <summary>The challenge keeps its two hospitals in folders training_setA and training_setB.</summary>
    private static string SiteOf(string file) => Path.GetFileName(Path.GetDirectoryName(file)) switch
    {
        "training_setA" or "training" => "A",
        "training_setB" => "B",
        _ => "",
    };
}
