using Sepsis.Training.Evidence;

namespace Sepsis.Training.Bundles;

/// <summary>Rows 21, 22, 27 and 29: what was measured, and what can only be measured where the model is used.</summary>
internal static class PerformanceAnswers
{
    private const string NotLocal = "Nothing was measured on local data. Run the model silently on the hospital's own patients and evaluate it before acting on it.";

    private static readonly string[] s_validity =
    [
        FigureNames.Auroc, FigureNames.Auprc, FigureNames.Brier, FigureNames.CalibrationSlope, FigureNames.ObservedToExpected,
        FigureNames.Sensitivity, FigureNames.Specificity, FigureNames.Ppv, FigureNames.Npv,
    ];

    public static Dictionary<string, CardAnswer> Of(Evaluation evaluation) => new()
    {
        ["performance_internal_validity"] = Validity(evaluation),
        ["performance_internal_fairness"] = Fairness(evaluation),
        ["maintenance_local_validity"] = CardAnswer.NotAvailable(NotLocal),
        ["maintenance_local_fairness"] = CardAnswer.NotAvailable(NotLocal),
    };

    private static CardAnswer Validity(Evaluation evaluation)
    {
        var figures = evaluation.Ensemble.Figures;
        var known = s_validity.Where(name => CardWords.Pooled(figures, name) != CardWords.NotDefined).ToList();
        return known.Count == 0
            ? CardAnswer.NotAvailable("The evaluation has no figure of the ensemble.")
            : CardAnswer.Provided(
                CardWords.Text($"On rows not learned from, {evaluation.Method.Folds} folds ({CardWords.Interval(evaluation)}): {string.Join(", ", known.Select(name => $"{FigureWords.Name(name)} {CardWords.Pooled(figures, name)}"))}.{Coverage(evaluation)}"),
                evaluation.Certainty is null ? "evaluation.json, models" : "evaluation.json, models and certainty");
    }

    private static string Coverage(Evaluation evaluation) => evaluation.Certainty is { } certainty ? $" {CertaintyWords.Coverage(certainty)}" : "";

    private static CardAnswer Fairness(Evaluation evaluation)
    {
        var judged = evaluation.Subgroups.Where(group => group.Figures.ContainsKey(FigureNames.Auroc)).ToList();
        return judged.Count == 0
            ? CardAnswer.NotAvailable("No subgroup was large enough to be judged.")
            : CardAnswer.Provided(
                $"{FigureWords.Name(FigureNames.Auroc)} {string.Join(" ", judged.GroupBy(group => group.Name).Select(groups => $"by {groups.Key}: {string.Join("; ", groups.Select(group => $"{group.Value} {CardWords.Pooled(group.Figures, FigureNames.Auroc)}"))}."))}",
                "evaluation.json, subgroups");
    }
}
