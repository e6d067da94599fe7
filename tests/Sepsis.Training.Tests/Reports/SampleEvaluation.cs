using Sepsis.Domain.Answers;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;
using Sepsis.Training.Judging.Gates;

namespace Sepsis.Training.Tests.Reports;

/// <summary>An evaluation with something in every place. The numbers are made up and hang together only roughly.</summary>
internal static class SampleEvaluation
{
    public const double Prevalence = 0.176;

    public static readonly string[] Features =
    [
        "heart_rate", "lactate_level", "respiratory_rate", "temperature", "age", "wbc_count", "num_comorbidities", "shock_index",
    ];

    public static Evaluation Rich() => new()
    {
        Outcome = "heart failure within 30 days",
        Data = new(
            "export.csv", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", false, 20000, 16117, 16020, 3520,
            Prevalence, new Dictionary<string, int> { ["North"] = 12000, ["South"] = 8000 }, Features, ["bilirubin"],
            ["112 cells of age outside 0 to 120 were taken as missing.", "3 rows without an outcome were left out."]),
        Method = new(5, 7, 1000, 0.95, new Dictionary<string, string> { ["LightGBM"] = "4.1.0.99", ["ONNX Runtime"] = "1.29.0" }),
        Models = [.. SampleModels.All()],
        Comparisons =
        [
            new("gradient_boosted_trees", Metric.Auroc.Name, 0.0021, 0.0009, 0.0034),
            new("gradient_boosted_trees", Metric.Brier.Name, -0.0003, -0.0007, 0.0001),
            new("logistic_regression", Metric.Auroc.Name, 0.0152, 0.0118, 0.0187),
            new("logistic_regression", Metric.Brier.Name, -0.0031, -0.0039, -0.0022),
        ],
        Voting = new("fitted", "The fitted weights lose least by log loss out of fold.",
        [
            Option("equal", new() { ["gradient_boosted_trees"] = 0.5, ["neural_network"] = 0.5 }, 0.836),
            Option("fitted", new() { ["gradient_boosted_trees"] = 0.42, ["neural_network"] = 0.58 }, 0.837),
        ]),
        Calibration = new("platt", "No worse than isotonic, and smooth.",
            [Option("platt", new() { ["slope"] = 1.0421, ["intercept"] = -0.0312 }, 0.837), Option("isotonic", [], 0.836)]),
        Decision = new("sensitivity=0.80", 0.138, "the highest threshold with a sensitivity of 0.80 in the other folds",
        [
            new(RiskLevel.Low, 0, 9000, 0.45, 0.041, 0.037, 0.045, 0.2),
            new(RiskLevel.Moderate, 0.08, 5000, 0.25, 0.128, 0.119, 0.138, 0.69),
            new(RiskLevel.High, 0.2, 6000, 0.30, 0.419, 0.406, 0.431, 3.38),
            new(RiskLevel.VeryHigh, 0.9, 0, 0, null, null, null, null),
        ]),
        Curves = SampleCurves.Make(),
        Certainty = new(
            0.9, 20000, new(0.9031, 3520, 2900, 0.0061, true), new(0.8712, 16480, 14011, 0.0034, false),
            new(0.118, 0.402, 0.473, 0.007), new(0.0213, 0.0518),
            [.. Enumerable.Range(0, 10).Select(Decile)]),
        Transfers =
        [
            new("South", "North", 12000, 2100, [.. SampleModels.All().Take(2)]),
            new("North", "South", 8000, 1420, [.. SampleModels.All().Take(2)]),
        ],
        Subgroups =
        [
            Group("sex", "female", 9800, 0.829), Group("sex", "male", 10200, 0.841),
            Group("age_band", "18 to 39", 3100, 0.861), Group("age_band", "80 and over", 2900, 0.792),
            new("site", "East", 12, 11, 2, new Dictionary<string, MetricEvidence>()),
        ],
        Importance = [.. Features.Select(Importance)],
        PartialDependence =
        [
            .. Features.Take(6).Select((name, i) =>
                new PartialDependence(name, i % 2 == 0 ? "/min" : "", Rising(40 + 10 * i), 0.15 + 0.01 * i)),
        ],
        Anomalies =
        [
            new("DUPLICATE_ROWS", AnomalySeverity.Warning, "", 812, "Rows that repeat another in all features.", false),
            new("SEPARATING_COLUMN", AnomalySeverity.Severe, "discharge_code", 1,
                "One column alone tells the outcome almost perfectly.", true),
            new("CONSTANT_COLUMN", AnomalySeverity.Note, "ward", 1, "The column has one value.", false),
        ],
        Parameters =
        [
            new("gradient_boosted_trees", 24, 187, new Dictionary<string, double> { ["learning_rate"] = 0.05, ["num_leaves"] = 31 }),
            new("neural_network", 8, 22, new Dictionary<string, double>()),
        ],
        Warnings = ["REPEATED ROWS. 4 % of the rows repeat the features of another row."],
    };

    /// <summary>What a small file without sites, age, curves and repeats leaves.</summary>
    public static Evaluation Bare() => Rich() with
    {
        Data = Rich().Data with { Sites = new Dictionary<string, int>(), NotUsed = [], Cleaning = [], Features = [] },
        Models = [new("ensemble", ModelKind.Ensemble, "", new Dictionary<string, MetricEvidence>())],
        Comparisons = [],
        Voting = new("equal", "There is one member.", []),
        Calibration = new("none", "Too few rows.", []),
        Decision = new("sensitivity=0.80", 0.5, "nothing else could be chosen", []),
        Curves = new()
        {
            Roc = new Dictionary<string, IReadOnlyList<CurvePoint>>(),
            PrecisionRecall = new Dictionary<string, IReadOnlyList<CurvePoint>>(),
            NetBenefit = new Dictionary<string, IReadOnlyList<CurvePoint>>(),
            Reliability = [],
            Histogram = [],
            TradeOff = [],
        },
        Certainty = null,
        Transfers = [],
        Subgroups = [],
        Importance = [],
        PartialDependence = [],
        Anomalies = [],
        Parameters = [],
        Warnings = [],
    };

    public static GateDecision Gate(bool blessed) => new(blessed, false,
    [
        new("auroc >= 0.75", true, 0.837, "The ranking is good enough."),
        new("calibration_slope between 0.8 and 1.2", blessed, 1.31, "The probabilities are too timid to be read as risks."),
        new("subgroup auroc >= 0.70", true, null, "No subgroup falls behind."),
    ]);

    private static OptionEvidence Option(string name, Dictionary<string, double> setting, double auroc) =>
        new(name, setting, SampleModels.Metrics(auroc));

    private static SubgroupEvidence Group(string name, string value, int rows, double auroc) =>
        new(name, value, rows, rows * 4 / 5, rows * 176 / 1000, SampleModels.Metrics(auroc));

    private static IntervalDecile Decile(int i)
    {
        var p = i * 0.04 + 0.01;
        return new(2000, p, p - 0.006, p + (i % 3 - 1) * 0.01, 0.008, p + 0.012);
    }

    private static FeatureImportance Importance(string name, int i) =>
        new(name, 0.06 * Math.Pow(0.6, i) - 0.001, 0.004 * Math.Pow(0.75, i), i == 2 ? null : 0.4 * Math.Pow(0.6, i));

    private static CurvePoint[] Rising(double middle) =>
        [.. Enumerable.Range(0, 20).Select(i => new CurvePoint(middle * (0.5 + i / 19.0), 0.08 + 0.35 / (1 + Math.Exp(-(i - 11) / 2.5))))];
}
