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

    private static void Begin(Stay stay, CsvReader reader, PhysioNetColumns columns, string name, (string Patient, string Site)? only, HashSet<string> seen)
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
