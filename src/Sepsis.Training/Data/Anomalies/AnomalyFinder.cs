using Sepsis.Training.Evidence;

namespace Sepsis.Training.Data.Anomalies;

/// <summary>Every check of the data, the most severe findings first. docs/anomalies.md explains each code.</summary>
internal static class AnomalyFinder
{
    public static IReadOnlyList<AnomalyEvidence> Find(Cohort cohort)
    {
        var same = IdenticalRows.Of(cohort.Matrix);
        IEnumerable<AnomalyEvidence> found =
        [
            .. RepeatedPatients.Find(cohort, same),
            .. SeparatingColumns.Find(cohort),
            .. TellingMissingness.Find(cohort.Matrix),
            .. UnitMistakes.Find(cohort),
            .. ImplausibleValues.Find(cohort),
            .. UnexpectedPrevalence.Find(cohort),
            .. LabelConflicts.Find(cohort, same),
            .. RepeatedRows.Find(cohort, same),
            .. ConstantColumns.Find(cohort.Matrix),
            .. SchemaMismatch.Find(cohort),
        ];
        return [.. found.OrderByDescending(anomaly => anomaly.Severity)];
    }
}

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
