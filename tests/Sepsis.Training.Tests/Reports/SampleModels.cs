using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Tests.Reports;

internal static class SampleModels
{
    public static readonly (string Name, ModelKind Kind, double Auroc)[] Names =
    [
        ("ensemble", ModelKind.Ensemble, 0.837),
        ("gradient_boosted_trees", ModelKind.Member, 0.835), ("neural_network", ModelKind.Member, 0.834),
        ("logistic_regression", ModelKind.Baseline, 0.822), ("sirs", ModelKind.Baseline, 0.714), ("news2", ModelKind.Baseline, 0.768),
    ];

    public static IEnumerable<ModelEvidence> All() =>
    [
        .. Names.Select(model => new ModelEvidence(model.Name, model.Kind, Note(model.Name), Metrics(model.Auroc))),
        new("prevalence", ModelKind.Baseline, "", new Dictionary<string, MetricEvidence>
        {
            [Metric.Brier.Name] = Value(0.145, 0.001),
            [Metric.Auroc.Name] = Value(0.5, 0) with { Folds = [0.5, 0.5, null, 0.5, 0.5] },
        }),
    ];

    public static Dictionary<string, MetricEvidence> Metrics(double auroc) => new()
    {
        [Metric.Auroc.Name] = Value(auroc, 0.006),
        [Metric.Auprc.Name] = Value(auroc - 0.27, 0.02),
        [Metric.Brier.Name] = Value(0.107 + 0.4 * (0.837 - auroc), 0.002),
        [Metric.LogLoss.Name] = Value(0.345 + 0.9 * (0.837 - auroc), 0.006),
        [Metric.CalibrationSlope.Name] = Value(1.02, 0.03),
        [Metric.ObservedToExpected.Name] = Value(0.99, 0.02),
        [Metric.CalibrationError.Name] = Value(0.009, 0.002) with { Lower = null, Upper = null },
        [Metric.Sensitivity.Name] = Value(0.801, 0.018),
        [Metric.Specificity.Name] = Value(0.704, 0.01),
        [Metric.Ppv.Name] = Value(0.365, 0.008),
        [Metric.Npv.Name] = Value(0.944, 0.004),
        [Metric.AlertsPer100.Name] = Value(38.5, 0.7),
    };

    private static string Note(string model) => model == "news2" ? "Two of its seven items are not in these data." : "";

    private static MetricEvidence Value(double value, double deviation) => new(
        value - deviation / 6, deviation,
        [value - deviation, value + deviation, value - deviation / 2, value + deviation / 3, value + deviation / 6],
        value, value - deviation, value + deviation);
}
