using System.Globalization;
using System.Text;
using Hour = (int Number, int Label, (string Column, string Value)[] Values);

namespace Sepsis.Training.Tests.Sources;

/// <summary>Hand-made hours in the shape of the challenge's files.</summary>
internal static class Hours
{
    private static readonly string[] Columns =
    [
        "HR", "O2Sat", "Temp", "SBP", "MAP", "DBP", "Resp", "EtCO2", "HCO3", "FiO2", "pH", "PaCO2", "BUN", "Creatinine",
        "Bilirubin_total", "Calcium", "Chloride", "Glucose", "Lactate", "Magnesium", "Phosphate", "Potassium", "Hgb", "WBC",
        "Platelets", "Age", "Gender", "ICULOS", "SepsisLabel",
    ];

    /// <param name="hours">Of one stay: the hour, its label and what was measured.</param>
    public static string Csv(string patient, string hospital, params Hour[] hours) =>
        Lines(hours, ',', "", $"patient_id,hospital,", $"{patient},{hospital},");

    public static string Psv(params Hour[] hours) => Lines(hours, '|', "NaN", "", "");

    public static Hour[] From(int first, int last, int? labelledFrom = null) =>
        [.. Enumerable.Range(first, last - first + 1).Select(hour => (hour, hour >= labelledFrom ? 1 : 0, Pulse(hour)))];

    private static (string, string)[] Pulse(int hour) => [("HR", $"{60 + hour}")];

    private static string Lines(Hour[] hours, char separator, string missing, string headerPrefix, string rowPrefix)
    {
        var text = new StringBuilder(headerPrefix).AppendJoin(separator, Columns).Append('\n');
        foreach (var (hour, label, values) in hours)
        {
            var cells = Columns.ToDictionary(column => column, _ => missing);
            (cells["Age"], cells["Gender"]) = ("70", "1");
            cells["ICULOS"] = hour.ToString(CultureInfo.InvariantCulture);
            cells["SepsisLabel"] = label.ToString(CultureInfo.InvariantCulture);
            foreach (var (column, value) in values)
                cells[column] = value;
            text.Append(rowPrefix).AppendJoin(separator, Columns.Select(column => cells[column])).Append('\n');
        }

        return text.ToString();
    }
}
