using System.Globalization;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Data;

/// <summary>How the checks word what they found. Counts and names of columns only: never a value of a patient.</summary>
internal static class Anomaly
{
    public static AnomalyEvidence Severe(string code, string column, long count, FormattableString text) => Of(code, AnomalySeverity.Severe, column, count, text);

    public static AnomalyEvidence Warning(string code, string column, long count, FormattableString text) => Of(code, AnomalySeverity.Warning, column, count, text);

    public static AnomalyEvidence Note(string code, string column, long count, FormattableString text) => Of(code, AnomalySeverity.Note, column, count, text);

    public static AnomalyEvidence Of(string code, AnomalySeverity severity, string column, long count, FormattableString text) =>
        new(code, severity, column, count, text.ToString(CultureInfo.InvariantCulture), Accepted: false);

    /// <summary>With as many digits as a small share needs to be seen at all.</summary>
    public static string Percent(double share) => share is > 0 and < 0.00001 ? "under 0.001 %" : string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.###} %");
}
