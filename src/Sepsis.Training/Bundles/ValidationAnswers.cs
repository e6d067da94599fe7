using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Bundles;

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
        ["validation_data_source"] = Answer(evaluation, $"No data from another source were used. Sites of the same source were held out in turn: {string.Join(", ", evaluation.Transfers.Select(transfer => transfer.JudgedAt))}."),
        ["validation_tester"] = Answer(evaluation, "Whoever trained the model; nobody independent."),
        ["validation_demographics"] = Answer(evaluation, $"{string.Join("; ", evaluation.Transfers.Select(transfer => CardWords.Text($"{transfer.JudgedAt}: {transfer.Rows} rows, {transfer.Positives} with the outcome")))}. Age and sex were not told apart there."),
        ["validation_process"] = Answer(evaluation, "For every site a model of the same kind learned at the other sites and was judged at this one, which it had never seen. The model that is served learned at all of them."),
        ["performance_external_validity"] = Answer(evaluation, $"{string.Join(" ", evaluation.Transfers.Select(Metrics))} Of models of the same kind, not of the one that is served."),
        ["performance_external_fairness"] = CardAnswer.NotAvailable(evaluation.Transfers.Count == 0 ? None : "Subgroups were not judged at sites held out."),
    };

    private static CardAnswer Answer(Evaluation evaluation, string value) =>
        evaluation.Transfers.Count == 0 ? CardAnswer.NotAvailable(None) : CardAnswer.Provided(value, Evidence);

    private static string Metrics(TransferEvidence transfer)
    {
        var metrics = transfer.Models.First(model => model.Kind == ModelKind.Ensemble).Metrics;
        Metric[] told = [Metric.Auroc, Metric.CalibrationSlope, Metric.ObservedToExpected];
        return $"Learned at {transfer.LearnedAt} and judged at {transfer.JudgedAt}: {string.Join(", ", told.Select(metric => $"{metric.InWords} {CardWords.Pooled(metrics, metric)}"))}.";
    }
}
