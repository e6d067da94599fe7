using Sepsis.Training.Evidence;

namespace Sepsis.Training.Data.Anomalies;

/// <summary>The outcome far oftener or rarer than is known of such patients, or too rare to measure anything by.</summary>
internal static class UnexpectedPrevalence
{
    /// <summary>As many as a subgroup needs to be judged at all.</summary>
    private const int FewestOfAKind = 20;

    private const double FarOff = 10;

    public static IEnumerable<AnomalyEvidence> Find(Cohort cohort)
    {
        var (rows, positives) = (cohort.Matrix.Rows, cohort.Matrix.Labels.Count(true));
        if (Math.Min(positives, rows - positives) is var fewest && fewest < FewestOfAKind)
        {
            yield return AnomalyEvidence.Severe(AnomalyCodes.Prevalence, cohort.Schema.Target.Column, fewest,
                $"only {fewest} rows are {(positives < rows - positives ? "with" : "without")} the outcome; fewer than {FewestOfAKind} "
                + "say nothing of a model.");
            yield break;
        }

        if (cohort.Schema.ExpectedPrevalence is not { } expected
            || (cohort.Matrix.Prevalence >= expected.Minimum && cohort.Matrix.Prevalence <= expected.Maximum))
            yield break;
        var times = Math.Max(
            Odds(expected.Minimum) / Odds(cohort.Matrix.Prevalence), Odds(cohort.Matrix.Prevalence) / Odds(expected.Maximum));
        yield return AnomalyEvidence.Of(
            AnomalyCodes.Prevalence, times >= FarOff ? AnomalySeverity.Severe : AnomalySeverity.Warning, cohort.Schema.Target.Column,
            positives,
            $"{Numbers.SmallPercent(cohort.Matrix.Prevalence)} of the rows have the outcome; {Numbers.SmallPercent(expected.Minimum)} "
            + $"to {Numbers.SmallPercent(expected.Maximum)} are expected (the odds are {times:0.0} times off). Probabilities learned "
            + "here hold only where the outcome is as frequent.");
    }

    /// <summary>Odds, because a share cannot be ten times 30 %.</summary>
    private static double Odds(double share) => share / (1 - share);
}

/// <summary>Where the file and the schema do not meet.</summary>
internal static class SchemaMismatch
{
    public static IEnumerable<AnomalyEvidence> Find(Cohort cohort)
    {
        string[] outside = [.. cohort.Cleaning.Ignored.Except(cohort.Schema.Ignored.Select(ignored => ignored.Column))];
        if (outside.Length > 0)
            yield return AnomalyEvidence.Note(
                AnomalyCodes.ColumnsOutsideSchema, "", outside.Length,
                $"the schema does not name these columns, and they were not read: {string.Join(", ", outside)}.");
        if (cohort.Cleaning.NotFeatures is { Count: > 0 } absent)
            yield return AnomalyEvidence.Note(
                AnomalyCodes.AbsentFeatures, "", absent.Count,
                $"the data have no value of these features, and the model does without: {string.Join(", ", absent)}.");
        if (cohort.Cleaning.BlankLines is > 0 and var blank)
            yield return AnomalyEvidence.Note(AnomalyCodes.BlankLines, "", blank, $"{blank} blank lines were passed over.");
    }
}
