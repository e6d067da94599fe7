using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Bundles;

/// <summary>Rows 21, 22, 27 and 29: what was measured, and what can only be measured where the model is used.</summary>
internal static class PerformanceAnswers
{
    private const string NotLocal = "Nothing was measured on local data. Run the model silently on the hospital's own patients and "
        + "evaluate it before acting on it.";

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
        var told = string.Join(", ", known.Select(metric => $"{metric.InWords} {CardWords.Pooled(metrics, metric)}"));
        return known.Count == 0
            ? CardAnswer.NotAvailable("The evaluation has no figure of the ensemble.")
            : CardAnswer.Provided(
                $"On rows not learned from, {evaluation.Method.Folds} folds ({CardWords.Interval(evaluation)}): {told}."
                + Coverage(evaluation),
                evaluation.Certainty is null ? "evaluation.json, models" : "evaluation.json, models and certainty");
    }

    private static string Coverage(Evaluation evaluation) =>
        evaluation.Certainty is { } certainty ? $" {CertaintyWords.Coverage(certainty)}" : "";

    private static CardAnswer Fairness(Evaluation evaluation)
    {
        var judged = evaluation.Subgroups.Where(group => group.Metrics.ContainsKey(Metric.Auroc.Name)).ToList();
        var told = judged.GroupBy(
            group => group.Name, group => $"{group.Value} {CardWords.Pooled(group.Metrics, Metric.Auroc)}",
            (name, groups) => $"by {name}: {string.Join("; ", groups)}.");
        return judged.Count == 0
            ? CardAnswer.NotAvailable("No subgroup was large enough to be judged.")
            : CardAnswer.Provided($"{Metric.Auroc.InWords} {string.Join(" ", told)}", "evaluation.json, subgroups");
    }
}

/// <summary>
/// Rows 17 to 20, 23 and 24. Sites held out in turn are the nearest thing to external data that one file can give,
/// and are called what they are: another site of the same source, judged by whoever trained the model.
/// </summary>
internal static class ValidationAnswers
{
    private const string Evidence = "evaluation.json, transfers";
    private const string None = "The data name no sites to hold out, and nobody has validated the model elsewhere.";

    public static Dictionary<string, CardAnswer> Of(Evaluation evaluation) => new()
    {
        ["validation_data_source"] = Answer(
            evaluation,
            "No data from another source were used. Sites of the same source were held out in turn: "
            + $"{string.Join(", ", evaluation.Transfers.Select(transfer => transfer.JudgedAt))}."),
        ["validation_tester"] = Answer(evaluation, "Whoever trained the model; nobody independent."),
        ["validation_demographics"] = Answer(
            evaluation,
            $"{string.Join("; ", evaluation.Transfers.Select(Counts))}. Age and sex were not told apart there."),
        ["validation_process"] = Answer(
            evaluation,
            "For every site a model of the same kind learned at the other sites and was judged at this one, which it had never seen. "
            + "The model that is served learned at all of them."),
        ["performance_external_validity"] = Answer(
            evaluation,
            $"{string.Join(" ", evaluation.Transfers.Select(Metrics))} Of models of the same kind, not of the one that is served."),
        ["performance_external_fairness"] = CardAnswer.NotAvailable(
            evaluation.Transfers.Count == 0 ? None : "Subgroups were not judged at sites held out."),
    };

    private static string Counts(TransferEvidence transfer) =>
        $"{transfer.JudgedAt}: {transfer.Rows} rows, {transfer.Positives} with the outcome";

    private static CardAnswer Answer(Evaluation evaluation, string value) =>
        evaluation.Transfers.Count == 0 ? CardAnswer.NotAvailable(None) : CardAnswer.Provided(value, Evidence);

    private static string Metrics(TransferEvidence transfer)
    {
        var metrics = transfer.Models.First(model => model.Kind == ModelKind.Ensemble).Metrics;
        Metric[] told = [Metric.Auroc, Metric.CalibrationSlope, Metric.ObservedToExpected];
        return $"Learned at {transfer.LearnedAt} and judged at {transfer.JudgedAt}: "
            + $"{string.Join(", ", told.Select(metric => $"{metric.InWords} {CardWords.Pooled(metrics, metric)}"))}.";
    }
}
