using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Reports;

/// <summary>A bundle on unseen data, in parts that evaluation and fit check share.</summary>
internal static class UnseenParts
{
    private static readonly Metric[] s_apart = [Metric.Auroc, Metric.CalibrationSlope, Metric.ObservedToExpected, Metric.AlertsPer100];

    public static ReportPart Data(UnseenEvaluation evaluation) => new("The data",
    [
        $"{evaluation.Data.File}: {evaluation.Data.Rows} rows of {evaluation.Data.Patients} patients, {evaluation.Data.Positives} with "
        + $"the outcome ({evaluation.Outcome}): {NumberText.Percent(evaluation.Data.Prevalence)}. In the data the bundle was "
        + $"calibrated on it was {NumberText.Percent(evaluation.Data.ReferencePrevalence)}.",
        .. evaluation.Data.Cleaning,
    ]);

    public static ReportPart Metrics(UnseenEvaluation evaluation)
    {
        // How often it alerts has a part of its own.
        Metric[] columns = [.. Metric.In(MetricTables.Terminal, evaluation.Models).Except([Metric.AlertsPer100])];
        var notes = evaluation.Models.Where(model => model.Note.Length > 0).Select(model => $"{model.Name}: {model.Note}");
        return new(
            "How well it does",
            [
                $"With intervals of {evaluation.Confidence:P0}, {evaluation.Replicates} resamples of whole patients. "
                + string.Join(" ", notes),
            ],
            ["Model", .. columns.Select(metric => metric.Label)],
            [.. evaluation.Models.Select(model => Row(model.Name, model.Metrics, columns))]);
    }

    public static ReportPart Alerts(UnseenEvaluation evaluation)
    {
        var (metrics, service) = (evaluation.Ensemble.Metrics, evaluation.Service);
        var refused = service.Refused == 0
            ? "The service would answer every row."
            : $"The service would refuse {service.Refused} rows "
                + $"({string.Join(", ", service.RefusedBy.Select(by => $"{by.Key} {by.Value}"))}); on the {service.Answered} it would "
                + $"answer the AUROC is {Cell(service.Metrics, Metric.Auroc)}.";
        return new("Alerts at the bundle's threshold",
            [
                $"From {evaluation.Decision.Threshold:0.0000} on ({evaluation.Decision.ChosenFor}): "
                + $"{Cell(metrics, Metric.AlertsPer100)} alerts in 100 rows, sensitivity {Cell(metrics, Metric.Sensitivity)}, PPV "
                + $"{Cell(metrics, Metric.Ppv)}.",
                refused,
            ]);
    }

    public static ReportPart Subgroups(UnseenEvaluation evaluation) => new("Subgroups",
        evaluation.Subgroups.Count == 0 ? ["The data tell no subgroups apart."] : [],
        evaluation.Subgroups.Count == 0 ? [] : ["Group", "Rows", "With the outcome", .. s_apart.Select(metric => metric.Label)],
        [.. evaluation.Subgroups.Select(group => (IReadOnlyList<string>)
            [
                $"{group.Name} {group.Value}", $"{group.Rows}", $"{group.Positives}",
                .. s_apart.Select(metric => group.Metrics.Count == 0 ? "too few" : Cell(group.Metrics, metric)),
            ])]);

    public static IReadOnlyList<string> Row(
        string name, IReadOnlyDictionary<string, MetricEvidence> metrics, IEnumerable<Metric> columns) =>
        [name, .. columns.Select(metric => Cell(metrics, metric))];

    public static string Cell(IReadOnlyDictionary<string, MetricEvidence> metrics, Metric metric) =>
        NumberText.Interval(metrics.Of(metric), metric.Decimals);
}
