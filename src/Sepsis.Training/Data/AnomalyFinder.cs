using Sepsis.Training.Evidence;

namespace Sepsis.Training.Data;

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
            .. FileLayout.Find(cohort),
        ];
        return [.. found.OrderByDescending(anomaly => anomaly.Severity)];
    }
}
