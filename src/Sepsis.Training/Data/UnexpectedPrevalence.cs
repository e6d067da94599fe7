using Sepsis.Training.Evidence;

namespace Sepsis.Training.Data;

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
            yield return Anomaly.Severe(AnomalyCodes.Prevalence, cohort.Schema.Target.Column, fewest,
                $"only {fewest} rows are {(positives < rows - positives ? "with" : "without")} the outcome; fewer than {FewestOfAKind} say nothing of a model.");
            yield break;
        }

        if (cohort.Schema.ExpectedPrevalence is not { } expected || (cohort.Matrix.Prevalence >= expected.Minimum && cohort.Matrix.Prevalence <= expected.Maximum))
            yield break;
        var times = Math.Max(Odds(expected.Minimum) / Odds(cohort.Matrix.Prevalence), Odds(cohort.Matrix.Prevalence) / Odds(expected.Maximum));
        yield return Anomaly.Of(AnomalyCodes.Prevalence, times >= FarOff ? AnomalySeverity.Severe : AnomalySeverity.Warning, cohort.Schema.Target.Column, positives,
            $"{Anomaly.Percent(cohort.Matrix.Prevalence)} of the rows have the outcome; {Anomaly.Percent(expected.Minimum)} to {Anomaly.Percent(expected.Maximum)} are expected (the odds are {times:0.0} times off). Probabilities learned here hold only where the outcome is as frequent.");
    }

    /// <summary>Odds, because a share cannot be ten times 30 %.</summary>
    private static double Odds(double share) => share / (1 - share);
}
