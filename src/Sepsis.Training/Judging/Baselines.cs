using Sepsis.Domain.Evaluation;
using Sepsis.Domain.Risk;
using Sepsis.Training.Cohorts;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>What a model must beat to be worth its trouble, learned from the same training rows and asked of the same others.</summary>
internal static class Baselines
{
    public const string Prevalence = "prevalence";
    public const string LogisticRegression = "logistic_regression";

    /// <param name="parts">Rows to learn from and rows to ask, each row asked once.</param>
    public static IEnumerable<JudgedModel> Of(Cohort cohort, IReadOnlyList<(int[] Learned, int[] Asked)> parts, DecisionAim aim)
    {
        var matrix = cohort.Matrix;
        var (prevalence, logistic) = (new double[matrix.Rows], new double[matrix.Rows]);
        var alerts = new bool[matrix.Rows];
        foreach (var (learned, asked) in parts)
        {
            var rows = matrix.Take(learned);
            var share = rows.Prevalence;
            var regression = LogisticRegressionFit.Fit(rows.Features, rows.Columns, rows.Labels);
            var threshold = aim.Choose(TradeOffCurve.Of([.. Enumerable.Range(0, rows.Rows).Select(row => regression.Predict(rows.Row(row)))], rows.Labels));
            foreach (var row in asked)
            {
                prevalence[row] = share;
                logistic[row] = regression.Predict(matrix.Row(row));
                alerts[row] = logistic[row] >= threshold;
            }
        }

        yield return new(Prevalence, ModelKind.Baseline, "The share of the training rows with the outcome, for everybody.", prevalence, null);
        yield return new(LogisticRegression, ModelKind.Baseline, "Of the same columns, missing values set to the median and marked.", logistic, alerts);
        foreach (var score in ClinicalScores.Of(cohort))
            yield return score;
    }
}
