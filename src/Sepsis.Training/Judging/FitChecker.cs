using Sepsis.Domain.Answers;
using Sepsis.Domain.Models;
using Sepsis.Training.Bundles;
using Sepsis.Training.Evidence;
using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Judging;

/// <summary>Everything a hospital's own labelled patients say of a bundle.</summary>
internal static class FitChecker
{
    private static readonly DecisionAim[] s_aims =
    [
        new(DecisionAimKind.Sensitivity, 0.80), new(DecisionAimKind.Sensitivity, 0.90), new(DecisionAimKind.AlertsPer100, 10),
        new(DecisionAimKind.AlertsPer100, 20), new(DecisionAimKind.CostRatio, 20),
    ];

    public static FitCheck Of(UnseenData data, int replicates, int seed)
    {
        var (open, evaluation) = (data.Answering, UnseenJudge.Of(data, replicates, seed));
        var auroc = CrossValidatedAuroc(open.Bundle.Manifest);
        var drift = InputDrifts.Of(open.Bundle.Profile, data);
        var (verdict, reasons) = FitRules.Decide(evaluation, auroc, data.LearnedFrom);
        return new()
        {
            Verdict = verdict,
            Reasons = reasons,
            Remarks = [.. FitRemarks.Of(evaluation, drift)],
            CrossValidatedAuroc = auroc,
            Evaluation = evaluation,
            Drift = drift,
            OtherAims = OtherAims(data),
            Recalibration = Suggestion(data, open.Aim, replicates, seed),
        };
    }

    public static double? CrossValidatedAuroc(ModelManifest manifest) =>
        manifest.Metrics.TryGetValue(EvaluateStage.Ensemble, out var metrics) && metrics.TryGetValue(Metric.Auroc.Name, out var auroc)
            ? auroc.Mean
            : null;

    private static IReadOnlyList<AimOutcome> OtherAims(UnseenData data)
    {
        var curve = TradeOffCurve.Of(data.Probabilities, data.Labels);
        return [.. s_aims.Select(aim =>
        {
            var threshold = aim.Choose(curve);
            var point = curve.Points.First(point => point.Threshold == threshold);
            return new AimOutcome(aim.ToString(), threshold, point.Sensitivity, point.Specificity, point.Ppv, point.AlertsPer100);
        })];
    }

    private static SuggestedRecalibration? Suggestion(UnseenData data, DecisionAim aim, int replicates, int seed)
    {
        if (data.LearnedFrom || CrossCalibration.Of(data.Probabilities, data.Judged, aim, seed) is not { } fit)
            return null;
        var metrics = new Judge([fit.Judged(EvaluateStage.Ensemble)], data.Judged, replicates, seed).Evidence()[0].Metrics;
        return new(fit.Calibrator.Slope, fit.Calibrator.Intercept, aim.ToString(), CrossCalibration.Count, metrics);
    }
}

/// <summary>Every input of the bundle against its reference profile.</summary>
internal static class InputDrifts
{
    public static IReadOnlyList<InputDrift> Of(ReferenceProfile profile, UnseenData data) =>
        [.. profile.Features.Select((feature, column) => Of(feature, profile.Rows, Values(data, column), data.Cohort.Patients))
            .OrderByDescending(drift => drift.Index).ThenBy(drift => drift.Name, StringComparer.Ordinal)];

    /// <param name="patients">Rows of one patient are alike: chance is that of so many draws, not of so many rows.</param>
    private static InputDrift Of(FeatureProfile reference, int rows, double[] values, int patients)
    {
        double[] known = [.. values.Where(value => !double.IsNaN(value))];
        return new(
            reference.Name, PopulationStability.Index(reference, values),
            PopulationStability.ByChance(reference.Counts.Count + 1, Math.Max(rows, 1), patients),
            reference.Missing / (double)Math.Max(rows, 1), (values.Length - known.Length) / (double)values.Length,
            reference.Mean, known.Length == 0 ? null : known.Average());
    }

    private static double[] Values(UnseenData data, int column)
    {
        var values = new double[data.Rows.Rows];
        for (var row = 0; row < values.Length; row++)
            values[row] = data.Rows.Row(row)[column];
        return values;
    }
}
