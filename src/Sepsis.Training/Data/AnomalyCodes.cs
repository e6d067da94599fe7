namespace Sepsis.Training.Data;

/// <summary>Stable: gate files and scripts name them.</summary>
internal static class AnomalyCodes
{
    public const string DuplicateRows = "DUPLICATE_ROWS";
    public const string DuplicatePatients = "DUPLICATE_PATIENTS";
    public const string SeparatingColumn = "SEPARATING_COLUMN";
    public const string TellingMissingness = "TELLING_MISSINGNESS";
    public const string ImplausibleValues = "IMPLAUSIBLE_VALUES";
    public const string UnitMistake = "UNIT_MISTAKE";
    public const string ConstantColumn = "CONSTANT_COLUMN";
    public const string Prevalence = "PREVALENCE";
    public const string LabelConflict = "LABEL_CONFLICT";
    public const string ColumnsOutsideSchema = "COLUMNS_OUTSIDE_SCHEMA";
    public const string AbsentFeatures = "ABSENT_FEATURES";
    public const string BlankLines = "BLANK_LINES";

    public static IReadOnlyList<string> All { get; } =
    [
        DuplicateRows, DuplicatePatients, SeparatingColumn, TellingMissingness, ImplausibleValues, UnitMistake, ConstantColumn,
        Prevalence, LabelConflict, ColumnsOutsideSchema, AbsentFeatures, BlankLines,
    ];
}
