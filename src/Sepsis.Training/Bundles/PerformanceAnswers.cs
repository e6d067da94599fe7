using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Bundles;

/// <summary>Rows 21, 22, 27 and 29: what was measured, and what can only be measured where the model is used.</summary>
internal static class PerformanceAnswers
{
    private const string NotLocal = "Nothing was measured on local data. Run the model silently on the hospital's own patients and evaluate it before acting on it.";

    /// <summary>Those of the card's table; how often it alerts is no validity, and what its silence is worth is.</summary>
    private static readonly Metric[] s_validity = [.. Metric.In(MetricTables.Card).Except([Metric.AlertsPer100]), Metric.Npv];

    public static Dictionary<string, CardAnswer> Of(Evaluation evaluation) => new()
    {
        ["performance_internal_validity"] = Validity(evaluation),
        ["performance_internal_fairness"] = Fairness(evaluation),
        ["maintenance_local_validity"] = CardAnswer.NotAvailable(NotLocal),
        ["maintenance_local_fairness"] = CardAnswer.NotAvailable(NotLocal),
    };

    private static CardAnswer Validity(Evaluation evaluation)
    {
        var metrics = evaluation.Ensemble.Metrics;
        var known = s_validity.Where(metric => CardWords.Pooled(metrics, metric) != CardWords.NotDefined).ToList();
        return known.Count == 0
            ? CardAnswer.NotAvailable("The evaluation has no figure of the ensemble.")
            : CardAnswer.Provided(
                CardWords.Text($"On rows not learned from, {evaluation.Method.Folds} folds ({CardWords.Interval(evaluation)}): {string.Join(", ", known.Select(metric => $"{metric.InWords} {CardWords.Pooled(metrics, metric)}"))}.{Coverage(evaluation)}"),
                evaluation.Certainty is null ? "evaluation.json, models" : "evaluation.json, models and certainty");
    }

    private static string Coverage(Evaluation evaluation) => evaluation.Certainty is { } certainty ? $" {CertaintyWords.Coverage(certainty)}" : "";

    private static CardAnswer Fairness(Evaluation evaluation)
    {
        var judged = evaluation.Subgroups.Where(group => group.Metrics.ContainsKey(Metric.Auroc.Name)).ToList();
        return judged.Count == 0
            ? CardAnswer.NotAvailable("No subgroup was large enough to be judged.")
            : CardAnswer.Provided(
                $"{Metric.Auroc.InWords} {string.Join(" ", judged.GroupBy(group => group.Name).Select(groups => $"by {groups.Key}: {string.Join("; ", groups.Select(group => $"{group.Value} {CardWords.Pooled(group.Metrics, Metric.Auroc)}"))}."))}",
                "evaluation.json, subgroups");
    }
}
