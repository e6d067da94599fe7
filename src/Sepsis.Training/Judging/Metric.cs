using Sepsis.Training.Data;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>
/// One number a model is judged by. Its row below is all there is of it: by the row the judge reckons it with its interval, the
/// evaluation, the manifest and the gate file name it, and report and card tell it.
/// </summary>
/// <param name="Name">In evaluation.json, the manifest and gate files, so it never changes.</param>
/// <param name="Label">At the head of a column.</param>
/// <param name="InWords">Within a sentence.</param>
/// <param name="Meaning">In the report's glossary, after the label.</param>
/// <param name="Formula">NaN where it is not defined: it is then absent from the evaluation, and not zero.</param>
internal sealed record Metric(
    string Name, string Label, string InWords, string Meaning, MetricDirection Direction, Func<Performance, double> Formula)
{
    private static readonly List<Metric> s_all = [];

    public int Decimals { get; init; } = 3;

    /// <summary>Of the alerts, which a model without a threshold does not give.</summary>
    public bool OfAlerts { get; init; }

    /// <summary>Told of the ensemble less each other model, on the same resampled patients.</summary>
    public bool Compared { get; init; }

    public MetricTables ShownIn { get; init; }

    public static Metric Auroc { get; } = Row(new(
        "auroc", "AUROC", "AUROC",
        "of a row with the outcome and one without, how often the first gets the higher probability; 0.5 is chance, 1 is perfect.",
        MetricDirection.MoreIsBetter, model => model.Ranking.Auroc)
    {
        Compared = true,
        ShownIn = MetricTables.Report | MetricTables.Card | MetricTables.Terminal,
    });

    /// <summary>Formula and reason: <see cref="Domain.Statistics.TimeMatchedRanking"/>.</summary>
    public static Metric TimeMatchedAuroc { get; } = Row(new(
        "time_matched_auroc", "Time-matched AUROC", "time-matched AUROC",
        "AUROC among rows of the same hour since arrival, so that a model gains nothing by the clock; 0.5 is chance, 1 is perfect.",
        MetricDirection.MoreIsBetter, model => model.TimeMatchedAuroc)
    {
        Compared = true,
        ShownIn = MetricTables.Report | MetricTables.Card | MetricTables.Terminal,
    });

    public static Metric Auprc { get; } = Row(new(
        "auprc", "AUPRC", "AUPRC", "precision averaged over all sensitivities; chance is the share of rows with the outcome.",
        MetricDirection.MoreIsBetter, model => model.Ranking.Auprc)
    {
        Compared = true,
        ShownIn = MetricTables.Report | MetricTables.Card | MetricTables.Terminal,
    });

    public static Metric Brier { get; } = Row(new(
        "brier", "Brier", "Brier score", "mean squared error of the probability; 0 is perfect.",
        MetricDirection.LessIsBetter, model => model.Calibration.Brier)
    {
        Compared = true,
        ShownIn = MetricTables.Report | MetricTables.Card | MetricTables.Terminal,
    });

    public static Metric BrierSkill { get; } = Row(new(
        "brier_skill", "Brier skill", "Brier skill",
        "how much of the error of always predicting the average is saved; 0 saves nothing, 1 all.",
        MetricDirection.MoreIsBetter, model => model.Calibration.BrierSkill));

    public static Metric LogLoss { get; } = Row(new(
        "log_loss", "Log loss", "log loss", "punishes confident errors most; 0 is perfect.",
        MetricDirection.LessIsBetter, model => model.Calibration.LogLoss)
    {
        Compared = true,
        ShownIn = MetricTables.Report,
    });

    public static Metric CalibrationSlope { get; } = Row(new(
        "calibration_slope", "Slope", "calibration slope", "1 is right; below 1 the probabilities are too extreme, above 1 too timid.",
        MetricDirection.NearAValue, model => model.Line.Slope)
    {
        ShownIn = MetricTables.Report | MetricTables.Card | MetricTables.Terminal,
    });

    public static Metric CalibrationIntercept { get; } = Row(new(
        "calibration_intercept", "Intercept", "calibration intercept", "0 is right; above 0 the risk is underestimated on the whole.",
        MetricDirection.NearAValue, model => model.Line.Intercept));

    public static Metric ObservedToExpected { get; } = Row(new(
        "observed_to_expected", "O/E", "observed-to-expected ratio",
        "outcomes observed over outcomes predicted; 1 is right, below 1 it predicts too many.",
        MetricDirection.NearAValue, model => model.Calibration.ObservedToExpected)
    {
        ShownIn = MetricTables.Report | MetricTables.Card | MetricTables.Terminal,
    });

    public static Metric CalibrationError { get; } = Row(new(
        "ece", "ECE", "expected calibration error", "mean distance between what is predicted and what is observed; 0 is perfect.",
        MetricDirection.LessIsBetter, model => model.CalibrationError)
    {
        ShownIn = MetricTables.Report,
    });

    public static Metric Sensitivity { get; } = Row(new(
        "sensitivity", "Sensitivity", "sensitivity", "the share of rows with the outcome that are alerted on.",
        MetricDirection.MoreIsBetter, model => model.Alerts.Recall)
    {
        OfAlerts = true,
        ShownIn = MetricTables.Card | MetricTables.Terminal,
    });

    public static Metric Specificity { get; } = Row(new(
        "specificity", "Specificity", "specificity", "the share of rows without the outcome that are left alone.",
        MetricDirection.MoreIsBetter, model => model.Alerts.Specificity)
    {
        OfAlerts = true,
        ShownIn = MetricTables.Card,
    });

    public static Metric Ppv { get; } = Row(new(
        "ppv", "PPV", "positive predictive value", "the share of alerts that are right.",
        MetricDirection.MoreIsBetter, model => model.Alerts.Precision)
    {
        OfAlerts = true,
        ShownIn = MetricTables.Card | MetricTables.Terminal,
    });

    public static Metric Npv { get; } = Row(new(
        "npv", "NPV", "negative predictive value", "the share of rows without an alert that are without the outcome.",
        MetricDirection.MoreIsBetter, model => model.Alerts.NegativePredictiveValue)
    {
        OfAlerts = true,
    });

    public static Metric F1 { get; } = Row(new(
        "f1", "F1", "F1", "harmonic mean of sensitivity and PPV.", MetricDirection.MoreIsBetter, model => model.Alerts.F1)
    {
        OfAlerts = true,
    });

    public static Metric AlertsPer100 { get; } = Row(new(
        "alerts_per_100", "Alerts per 100", "alarms per 100 rows", "alerts in 100 rows.",
        MetricDirection.LessIsBetter, model => model.Alerts.AlertsPer100)
    {
        OfAlerts = true,
        Decimals = 1,
        ShownIn = MetricTables.Card | MetricTables.Terminal,
    });

    public static Metric NumberNeededToEvaluate { get; } = Row(new(
        "number_needed_to_evaluate", "Alerts per hit", "number needed to evaluate", "alerts looked at for one that is right.",
        MetricDirection.LessIsBetter, model => model.Alerts.NumberNeededToEvaluate)
    {
        OfAlerts = true,
        Decimals = 1,
    });

    /// <summary>Every row above, in that order.</summary>
    public static IReadOnlyList<Metric> All => s_all;

    public static IReadOnlyList<Metric> In(MetricTables table) => [.. All.Where(metric => metric.ShownIn.HasFlag(table))];

    /// <summary>Without what none of the models has: hours that the data do not say make no column of blanks.</summary>
    public static IReadOnlyList<Metric> In(MetricTables table, IReadOnlyList<ModelEvidence> models) =>
        [.. In(table).Where(metric => metric != TimeMatchedAuroc || models.Any(model => model.Metrics.Of(metric) is not null))];

    public static Metric? Find(string name) => All.FirstOrDefault(metric => metric.Name == name);

    public static Metric Of(string name) => Find(name) ?? throw new UnusableDataException($"There is no metric {name}.");

    private static Metric Row(Metric metric)
    {
        s_all.Add(metric);
        return metric;
    }
}

/// <summary>Which way a metric is better; a gain is counted that way, so that `min_delta` means the same for each.</summary>
internal enum MetricDirection
{
    LessIsBetter = -1,

    /// <summary>Two models cannot be put in order by it.</summary>
    NearAValue = 0,
    MoreIsBetter = 1,
}

/// <summary>The tables that show every metric marked for them.</summary>
[Flags]
internal enum MetricTables
{
    None = 0,

    /// <summary>All models side by side in the report, and the glossary below.</summary>
    Report = 1,

    /// <summary>The ensemble in the model card.</summary>
    Card = 2,

    /// <summary>All models side by side on a terminal, and in what fit check and recalibration write.</summary>
    Terminal = 4,
}
