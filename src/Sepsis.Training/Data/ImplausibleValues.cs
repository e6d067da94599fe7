using Sepsis.Training.Evidence;

namespace Sepsis.Training.Data;

/// <summary>Values outside their range, or in contradiction to others: they were set to missing.</summary>
internal static class ImplausibleValues
{
    private const double TooMany = 0.20;
    private const double Many = 0.01;

    public static IEnumerable<AnomalyEvidence> Find(Cohort cohort)
    {
        foreach (var (column, count) in cohort.Cleaning.SetToMissing)
        {
            var share = count / (double)ColumnCounts.Given(cohort, column);
            var severity = share > TooMany ? AnomalySeverity.Severe : share > Many ? AnomalySeverity.Warning : AnomalySeverity.Note;
            yield return Anomaly.Of(AnomalyCodes.ImplausibleValues, severity, column, count,
                $"{count} of its values ({Anomaly.Percent(share)}) are outside the range of the schema or contradict others, and were set to missing.");
        }
    }
}
