namespace Sepsis.Training.Data;

internal static class ColumnCounts
{
    /// <summary>Cells of the file that held a value of this feature, plausible or not.</summary>
    public static int Given(Cohort cohort, string feature) => Kept(cohort, feature).Length + cohort.Cleaning.SetToMissing.GetValueOrDefault(feature);

    /// <summary>The values that were kept, in no order that matters.</summary>
    public static double[] Kept(Cohort cohort, string feature)
    {
        var column = cohort.Matrix.Schema.IndexOf(feature);
        return column < 0 ? [] : [.. Enumerable.Range(0, cohort.Matrix.Rows).Select(row => cohort.Matrix.Row(row)[column]).Where(value => !double.IsNaN(value))];
    }
}
