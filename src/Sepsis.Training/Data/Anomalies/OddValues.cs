using Sepsis.Training.Evidence;

namespace Sepsis.Training.Data.Anomalies;

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
            yield return AnomalyEvidence.Of(AnomalyCodes.ImplausibleValues, severity, column, count,
                $"{count} of its values ({Numbers.SmallPercent(share)}) are outside the range of the schema or contradict others, and "
                + "were set to missing.");
        }
    }
}

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
                yield return AnomalyEvidence.Severe(AnomalyCodes.UnitMistake, feature.Name, ColumnCounts.Kept(cohort, feature.Name).Length,
                    $"its values seem to be in {unit.Unit}, not in {feature.Unit}: their middle lies far from what patients have in "
                    + $"{feature.Unit}, and near it if read in {unit.Unit}.");
            foreach (var ((_, mistaken), count) in counts)
            {
                var share = count / (double)ColumnCounts.Given(cohort, feature.Name);
                yield return AnomalyEvidence.Of(
                    AnomalyCodes.UnitMistake, share > Most ? AnomalySeverity.Severe : AnomalySeverity.Warning, feature.Name, count,
                    $"{count} of its values ({Numbers.SmallPercent(share)}) are implausible in {feature.Unit} and would be plausible "
                    + $"in {mistaken}; they were set to missing, not converted.");
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

/// <summary>Columns that hold one value wherever they hold any.</summary>
internal static class ConstantColumns
{
    public static IEnumerable<AnomalyEvidence> Find(DesignMatrix matrix)
    {
        for (var column = 0; column < matrix.Schema.Inputs; column++)
        {
            var (only, known, varies) = (double.NaN, 0, false);
            for (var row = 0; row < matrix.Rows && !varies; row++)
                if (matrix.Row(row)[column] is var value && !double.IsNaN(value))
                {
                    varies = known++ > 0 && value != only;
                    only = value;
                }

            if (!varies)
                yield return AnomalyEvidence.Warning(AnomalyCodes.ConstantColumn, matrix.Schema.Names[column], known,
                    $"all of its {known} values are the same: a model can learn nothing from them, and has never seen another.");
        }
    }
}

internal static class ColumnCounts
{
    /// <summary>Cells of the file that held a value of this feature, plausible or not.</summary>
    public static int Given(Cohort cohort, string feature) =>
        Kept(cohort, feature).Length + cohort.Cleaning.SetToMissing.GetValueOrDefault(feature);

    /// <summary>The values that were kept, in no order that matters.</summary>
    public static double[] Kept(Cohort cohort, string feature)
    {
        var column = cohort.Matrix.Schema.IndexOf(feature);
        return column < 0
            ? []
            : [
                .. Enumerable.Range(0, cohort.Matrix.Rows).Select(row => cohort.Matrix.Row(row)[column])
                    .Where(value => !double.IsNaN(value))];
    }
}
