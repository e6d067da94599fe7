using Sepsis.Training.Evidence;

namespace Sepsis.Training.Data;

/// <summary>
/// Values that another unit would make plausible; and whole columns in another unit whose ranges overlap, so that no
/// single value is out of range (bilirubin in umol/L). Of these the middle value tells.
/// </summary>
internal static class UnitMistakes
{
    private const double Most = 0.5;

    /// <summary>A median of fewer says nothing of a column.</summary>
    private const int FewestForAMedian = 20;

    /// <summary>Medians of cohorts lie within this factor of the typical value, and common units further apart.</summary>
    private const double WithinFactor = 3;

    public static IEnumerable<AnomalyEvidence> Find(Cohort cohort)
    {
        foreach (var feature in cohort.Schema.Features.Where(feature => feature.OtherUnits.Count > 0))
        {
            var counts = cohort.Cleaning.InOtherUnit.Where(count => count.Key.Column == feature.Name).ToList();
            if (counts.Count == 0 && Misread(feature, ColumnCounts.Kept(cohort, feature.Name)) is { } unit)
                yield return Anomaly.Severe(AnomalyCodes.UnitMistake, feature.Name, ColumnCounts.Kept(cohort, feature.Name).Length,
                    $"its values seem to be in {unit.Unit}, not in {feature.Unit}: their middle lies far from what patients have in {feature.Unit}, and near it if read in {unit.Unit}.");
            foreach (var ((_, mistaken), count) in counts)
            {
                var share = count / (double)ColumnCounts.Given(cohort, feature.Name);
                yield return Anomaly.Of(AnomalyCodes.UnitMistake, share > Most ? AnomalySeverity.Severe : AnomalySeverity.Warning, feature.Name, count,
                    $"{count} of its values ({Anomaly.Percent(share)}) are implausible in {feature.Unit} and would be plausible in {mistaken}; they were set to missing, not converted.");
            }
        }
    }

    private static OtherUnit? Misread(FeatureColumn feature, double[] values)
    {
        if (feature.Typical is not { } typical || values.Length < FewestForAMedian)
            return null;
        Array.Sort(values);
        var median = values[values.Length / 2];
        return IsNear(median, typical) ? null : feature.OtherUnits.FirstOrDefault(unit => IsNear(unit.ToColumn(median), typical));
    }

    private static bool IsNear(double value, double typical) => value * WithinFactor >= typical && value <= typical * WithinFactor;
}
