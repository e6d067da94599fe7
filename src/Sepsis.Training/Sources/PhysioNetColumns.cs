using Sepsis.Domain.Inputs;
using Sepsis.Training.Data;

namespace Sepsis.Training.Sources;

/// <summary>
/// The columns of the PhysioNet/CinC Challenge 2019 in our names and units (Reyna et al., Crit Care Med 2020). The
/// original table gives lactate in mg/dL, but its values are plainly mmol/L; FiO2 is a fraction, here a percentage.
/// </summary>
internal sealed class PhysioNetColumns
{
    public const string Hour = "ICULOS";
    public const string Label = "SepsisLabel";
    public const string Hospital = "hospital";

    /// <summary>The number of comorbidities is not in the data; it stays empty.</summary>
    private static readonly (string Name, Measurement Measurement, double Factor)[] Table =
    [
        ("HR", Measurements.HeartRate, 1), ("O2Sat", Measurements.OxygenSaturation, 1), ("Temp", Measurements.Temperature, 1),
        ("SBP", Measurements.SystolicBp, 1), ("MAP", Measurements.MeanArterialPressure, 1), ("DBP", Measurements.DiastolicBp, 1),
        ("Resp", Measurements.RespiratoryRate, 1), ("HCO3", Measurements.Bicarbonate, 1), ("FiO2", Measurements.Fio2, 100),
        ("pH", Measurements.Ph, 1), ("PaCO2", Measurements.Paco2, 1), ("BUN", Measurements.Bun, 1),
        ("Creatinine", Measurements.Creatinine, 1), ("Glucose", Measurements.Glucose, 1), ("Lactate", Measurements.LactateLevel, 1),
        ("Potassium", Measurements.Potassium, 1), ("Bilirubin_total", Measurements.Bilirubin, 1), ("Hgb", Measurements.Hemoglobin, 1),
        ("Calcium", Measurements.Calcium, 1), ("Chloride", Measurements.Chloride, 1), ("Magnesium", Measurements.Magnesium, 1),
        ("Phosphate", Measurements.Phosphate, 1),
        ("WBC", Measurements.WbcCount, 1), ("Platelets", Measurements.Platelets, 1), ("Age", Measurements.Age, 1),
        ("Gender", Measurements.Sex, 1),
    ];

    private readonly (int Cell, Measurement Measurement, double Factor)[] _measured;
    private readonly IReadOnlyList<string> _names;

    private PhysioNetColumns(IReadOnlyList<string> names)
    {
        _names = names;
        (HourCell, LabelCell) = (IndexOf(Hour), IndexOf(Label));
        (PatientCell, HospitalCell) = (IndexOf(SepsisSchema.PatientId), IndexOf(Hospital));
        _measured = [.. Table.Select(column => (IndexOf(column.Name), column.Measurement, column.Factor))];
    }

    public int Count => _names.Count;

    public int HourCell { get; }

    public int LabelCell { get; }

    /// <summary>-1 in the challenge's own files, one for each patient.</summary>
    public int PatientCell { get; }

    /// <summary>-1 where the file does not say.</summary>
    public int HospitalCell { get; }

    public static PhysioNetColumns ReadHeader(CsvReader reader, IEnumerable<string> further)
    {
        var names = CsvColumns.ReadNames(reader, [.. further, Hour, Label, .. Table.Select(column => column.Name)]);
        return new(names);
    }

    /// <summary>Puts what this hour has over what was known before.</summary>
    /// <returns>The name of a column whose cell is no number, or null.</returns>
    public string? ReadInto(CsvReader reader, Span<double> known)
    {
        foreach (var (cell, measurement, factor) in _measured)
        {
            if (!HourCellValue.TryRead(reader.Cell(cell), out var value))
                return _names[cell];
            if (!double.IsNaN(value))
                known[measurement.Index] = factor == 1 ? value : Math.Round(value * factor, 6);
        }

        return null;
    }

    private int IndexOf(string name) => Array.IndexOf([.. _names], name);
}

/// <summary>A cell of an hour: empty, or the challenge's own NaN, is not known.</summary>
internal static class HourCellValue
{
    public static bool TryRead(ReadOnlySpan<byte> cell, out double value)
    {
        value = double.NaN;
        return cell.IsEmpty || cell.SequenceEqual("NaN"u8) || FeatureCell.TryReadNumber(cell, out value);
    }
}
