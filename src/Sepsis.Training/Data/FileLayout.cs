using Sepsis.Training.Evidence;

namespace Sepsis.Training.Data;

/// <summary>Where the file and the schema do not meet.</summary>
internal static class FileLayout
{
    public static IEnumerable<AnomalyEvidence> Find(Cohort cohort)
    {
        string[] outside = [.. cohort.Cleaning.Ignored.Except(cohort.Schema.Ignored.Select(ignored => ignored.Column))];
        if (outside.Length > 0)
            yield return Anomaly.Note(AnomalyCodes.ColumnsOutsideSchema, "", outside.Length, $"the schema does not name these columns, and they were not read: {string.Join(", ", outside)}.");
        if (cohort.Cleaning.NotFeatures is { Count: > 0 } absent)
            yield return Anomaly.Note(AnomalyCodes.AbsentFeatures, "", absent.Count, $"the data have no value of these features, and the model does without: {string.Join(", ", absent)}.");
        if (cohort.Cleaning.BlankLines is > 0 and var blank)
            yield return Anomaly.Note(AnomalyCodes.BlankLines, "", blank, $"{blank} blank lines were passed over.");
    }
}
