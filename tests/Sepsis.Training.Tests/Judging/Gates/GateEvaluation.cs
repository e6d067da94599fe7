using Sepsis.Domain.Answers;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Tests.Judging.Gates;

/// <summary>A small evaluation, made up, of a model that passes the gate for sepsis; tests spoil one thing of it at a time.</summary>
internal static class GateEvaluation
{
    public static Evaluation Good() => new()
    {
        Outcome = "sepsis within 24 hours",
        Data = new("stays.csv.gz", new string('a', 64), false, 4000, 900, 890, 320, 0.08,
            new Dictionary<string, int> { ["A"] = 2400, ["B"] = 1600 },
            ["heart_rate", "temperature", "age"], ["num_comorbidities"], ["12 cells outside the plausible range were set to missing."]),
        Method = new(5, 7, 1000, 0.95, new Dictionary<string, string> { ["LightGBM"] = "4.1.0.99" }),
        Models =
        [
            new("ensemble", ModelKind.Ensemble, "", Metrics(0.78)),
            new("gradient_boosted_trees", ModelKind.Member, "", Metrics(0.77)),
            new("prevalence", ModelKind.Baseline, "", Metrics(0.5)),
            new("logistic_regression", ModelKind.Baseline, "", Metrics(0.74)),
            new("logistic_regression_extended", ModelKind.Baseline, "", Metrics(0.75)),
            new("sirs", ModelKind.Baseline, "", Metrics(0.62)),
            new("qsofa", ModelKind.Baseline, "mental state is not in these data", Metrics(0.60)),
            new("news2", ModelKind.Baseline, "", Metrics(0.66)),
        ],
        Comparisons =
        [
            new("gradient_boosted_trees", Metric.Auroc.Name, 0.01, 0.002, 0.018),
            new("prevalence", Metric.Auroc.Name, 0.28, 0.25, 0.31),
            new("logistic_regression", Metric.Auroc.Name, 0.04, 0.021, 0.058),
            new("logistic_regression", Metric.Brier.Name, -0.004, -0.007, -0.001),
            new("logistic_regression_extended", Metric.Auroc.Name, 0.03, 0.011, 0.048),
            new("sirs", Metric.Auroc.Name, 0.16, 0.12, 0.20),
            new("qsofa", Metric.Auroc.Name, 0.18, 0.14, 0.22),
            new("news2", Metric.Auroc.Name, 0.12, 0.08, 0.16),
        ],
        Voting = new("fitted", "It has the smallest log loss.", []),
        Calibration = new("platt", "It has the smallest log loss.", []),
        Decision = new("sensitivity=0.80", 0.071, "the highest threshold with a sensitivity of 0.80",
        [
            new(RiskLevel.Low, 0, 3000, 0.75, 0.03, 0.02, 0.04, 0.36),
            new(RiskLevel.VeryHigh, 0.4, 0, 0, null, null, null, null),
        ]),
        Curves = new()
        {
            Roc = new Dictionary<string, IReadOnlyList<CurvePoint>>(),
            PrecisionRecall = new Dictionary<string, IReadOnlyList<CurvePoint>>(),
            NetBenefit = new Dictionary<string, IReadOnlyList<CurvePoint>>(),
            Reliability = [],
            Histogram = [],
            TradeOff = [],
        },
        Transfers = [Transfer("B", "A", 0.73, 0.70), Transfer("A", "B", 0.71, 0.69)],
        Sets = [Set("vitals", ["core", "pressures"], 0.69), Set("core", ["core"], 0.66)],
        Subgroups =
        [
            Group("sex", "female", 150, 0.79), Group("sex", "male", 170, 0.76),
            Group("age_band", "18 to 44", 60, 0.81), Group("age_band", "45 to 64", 110, 0.78), Group("age_band", "65 and over", 150, 0.74),
            Group("age_band", "not known", 4, 0.5),
            Group("site", "A", 200, 0.79), Group("site", "B", 120, 0.75),
        ],
        Importance = [new("temperature", 0.05, 0.01, 0.4)],
        PartialDependence = [],
        Anomalies = [new("DUPLICATE_ROWS", AnomalySeverity.Warning, "", 12, "12 rows repeat another.", false)],
        Parameters = [],
        Warnings = [],
    };

    public static MetricEvidence Value(double value) => new(value, 0.01, [value, value], value + 0.001, value - 0.02, value + 0.02);

    public static Evaluation With(this Evaluation evaluation, Metric metric, MetricEvidence? value)
    {
        var ensemble = evaluation.Ensemble with { Metrics = Changed(evaluation.Ensemble.Metrics, metric.Name, value) };
        return evaluation with { Models = [ensemble, .. evaluation.Models.Skip(1)] };
    }

    public static Evaluation WithSubgroup(this Evaluation evaluation, SubgroupEvidence group) =>
        evaluation with { Subgroups = [.. evaluation.Subgroups.Where(one => (one.Name, one.Value) != (group.Name, group.Value)), group] };

    public static Evaluation WithComparison(this Evaluation evaluation, PairedDifference difference)
    {
        var others = evaluation.Comparisons.Where(one => (one.Versus, one.Metric) != (difference.Versus, difference.Metric));
        return evaluation with { Comparisons = [.. others, difference] };
    }

    public static Evaluation WithAnomaly(this Evaluation evaluation, string code, bool accepted)
    {
        var anomaly = new AnomalyEvidence(code, AnomalySeverity.Severe, "lactate_level", 3, "It gives the outcome away.", accepted);
        return evaluation with { Anomalies = [.. evaluation.Anomalies, anomaly] };
    }

    public static Evaluation OnOtherData(this Evaluation evaluation) =>
        evaluation with { Data = evaluation.Data with { File = "other.csv", Sha256 = new string('b', 64) } };

    public static SubgroupEvidence Group(string name, string value, int positives, double auroc)
    {
        var figure = new MetricEvidence(auroc, 0, [], auroc, auroc - 0.05, auroc + 0.05);
        var figures = new Dictionary<string, MetricEvidence> { [Metric.Auroc.Name] = figure };
        return new(name, value, positives * 12, positives * 3, positives, figures);
    }

    public static TransferEvidence Transfer(string learned, string judged, double auroc, double logistic) => new(learned, judged, 1600, 120,
    [
        new("ensemble", ModelKind.Ensemble, "", Metrics(auroc)),
        new("logistic_regression", ModelKind.Baseline, "", Metrics(logistic)),
    ]);

    public static SetEvidence Set(string name, string[] panels, double auroc, double observedToExpected = 1.01) => new(
        name, panels, ["heart_rate"], 0.05,
        [
            new("ensemble", ModelKind.Ensemble, "", Changed(Metrics(auroc), Metric.ObservedToExpected.Name, Value(observedToExpected))),
            new("gradient_boosted_trees", ModelKind.Member, "", Metrics(auroc)),
        ]);

    private static Dictionary<string, MetricEvidence> Metrics(double auroc) => new()
    {
        [Metric.Auroc.Name] = Value(auroc) with { Pooled = auroc },
        [Metric.Brier.Name] = Value(0.066),
        [Metric.CalibrationSlope.Name] = Value(1.02),
        [Metric.CalibrationIntercept.Name] = Value(0.03),
        [Metric.ObservedToExpected.Name] = Value(0.98),
        [Metric.Sensitivity.Name] = Value(0.8),
        [Metric.Specificity.Name] = Value(0.6),
        [Metric.Ppv.Name] = Value(0.15),
        [Metric.AlertsPer100.Name] = Value(43),
    };

    private static Dictionary<string, MetricEvidence> Changed(
        IReadOnlyDictionary<string, MetricEvidence> metrics, string name, MetricEvidence? value)
    {
        var changed = metrics.Where(metric => metric.Key != name).ToDictionary();
        if (value is not null)
            changed[name] = value;
        return changed;
    }
}
