using Sepsis.Domain.Bundles;
using Sepsis.Domain.Evaluation;

namespace Sepsis.Training.Ensembles;

/// <summary>The figures reported of a member or the ensemble, fold by fold, and their mean and spread.</summary>
internal static class Figures
{
    public static readonly IReadOnlyList<string> Names = ["auroc", "auprc", "precision", "recall", "f1", "brier", "log_loss"];

    public static IReadOnlyDictionary<string, double> Of(double[] probabilities, bool[] labels, double threshold)
    {
        var confusion = ConfusionMatrix.At(threshold, probabilities, labels);
        return new Dictionary<string, double>
        {
            ["auroc"] = RankingMetrics.Auroc(probabilities, labels),
            ["auprc"] = RankingMetrics.Auprc(probabilities, labels),
            ["precision"] = confusion.Precision,
            ["recall"] = confusion.Recall,
            ["f1"] = confusion.F1,
            ["brier"] = CalibrationMetrics.Brier(probabilities, labels),
            ["log_loss"] = CalibrationMetrics.LogLoss(probabilities, labels),
        };
    }

    /// <summary>A figure that no fold has (no alarm at all, so no precision) is left out: not known is not zero.</summary>
    public static IReadOnlyDictionary<string, MetricSummary> Summarise(IReadOnlyList<IReadOnlyDictionary<string, double>> folds)
    {
        var summaries = new Dictionary<string, MetricSummary>();
        foreach (var name in Names)
        {
            double[] known = [.. folds.Select(fold => fold[name]).Where(double.IsFinite)];
            if (known.Length > 0)
                summaries[name] = new(known.Average(), Spread.StandardDeviation(known));
        }

        return summaries;
    }
}
