using Sepsis.Training.Evidence;

namespace Sepsis.Training.Tests.Reports;

internal static class SampleModels
{
    public static readonly (string Name, ModelKind Kind, double Auroc)[] Names =
    [
        ("ensemble", ModelKind.Ensemble, 0.837), ("gradient_boosted_trees", ModelKind.Member, 0.835), ("neural_network", ModelKind.Member, 0.834),
        ("logistic_regression", ModelKind.Baseline, 0.822), ("sirs", ModelKind.Baseline, 0.714), ("news2", ModelKind.Baseline, 0.768),
    ];

    public static IEnumerable<ModelEvidence> All() =>
    [
        .. Names.Select(model => new ModelEvidence(model.Name, model.Kind, model.Name == "news2" ? "Two of its seven items are not in these data." : "", Figures(model.Auroc))),
        new("prevalence", ModelKind.Baseline, "", new Dictionary<string, FigureEvidence> { [FigureNames.Brier] = Figure(0.145, 0.001), [FigureNames.Auroc] = Figure(0.5, 0) with { Folds = [0.5, 0.5, null, 0.5, 0.5] } }),
    ];

    public static Dictionary<string, FigureEvidence> Figures(double auroc) => new()
    {
        [FigureNames.Auroc] = Figure(auroc, 0.006),
        [FigureNames.Auprc] = Figure(auroc - 0.27, 0.02),
        [FigureNames.Brier] = Figure(0.107 + 0.4 * (0.837 - auroc), 0.002),
        [FigureNames.LogLoss] = Figure(0.345 + 0.9 * (0.837 - auroc), 0.006),
        [FigureNames.CalibrationSlope] = Figure(1.02, 0.03),
        [FigureNames.ObservedToExpected] = Figure(0.99, 0.02),
        [FigureNames.Ece] = Figure(0.009, 0.002) with { Lower = null, Upper = null },
        [FigureNames.Sensitivity] = Figure(0.801, 0.018),
        [FigureNames.Specificity] = Figure(0.704, 0.01),
        [FigureNames.Ppv] = Figure(0.365, 0.008),
        [FigureNames.Npv] = Figure(0.944, 0.004),
        [FigureNames.AlertsPer100] = Figure(38.5, 0.7),
    };

    private static FigureEvidence Figure(double value, double deviation) => new(value - deviation / 6, deviation,
        [value - deviation, value + deviation, value - deviation / 2, value + deviation / 3, value + deviation / 6], value, value - deviation, value + deviation);
}
