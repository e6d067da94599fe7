namespace Sepsis.Training.Data;

/// <summary>What people and programs write for "not known". A 0 or -1 may be a value and is not among them.</summary>
internal static class MissingMarkers
{
    private static readonly string[] s_known = ["", "NA", "N/A", "n/a", "NaN", "nan", "null", "NULL", "None", "NONE", "#N/A", "?", "-", "."];

    public static bool Contains(string cell) => Array.IndexOf(s_known, cell) >= 0;
}
