using Sepsis.Domain.Answers;
using Sepsis.Domain.Statistics;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>The curves of the evaluation.</summary>
internal static class Curves
{
    private const int HistogramBins = 40;
    private const int ReliabilityBins = 15;
    private const int TradeOffRows = 120;

    /// <summary>Decisions are made somewhere between a fifth of the prevalence and eight times it.</summary>
    private const double LowestOdds = 0.2, HighestOdds = 8;
    private const int NetBenefitPoints = 40;

    public static CurveEvidence Of(IReadOnlyList<JudgedModel> models, bool[] labels)
    {
        var ensemble = models[0].Scores;
        var drawn = models.Where(model => model.Name != Baselines.Prevalence).ToList();
        return new()
        {
            Roc = drawn.ToDictionary(model => model.Name, IReadOnlyList<CurvePoint> (model) =>
                [.. RocCurve.Of(model.Scores, labels).Select(point => new CurvePoint(point.FalsePositiveRate, point.Sensitivity))]),
            PrecisionRecall = drawn.ToDictionary(model => model.Name, IReadOnlyList<CurvePoint> (model) =>
                [
                    .. PrecisionRecallCurve.Of(model.Scores, labels).Where(point => double.IsFinite(point.Precision))
                        .Select(point => new CurvePoint(point.Recall, point.Precision)),
                ]),
            NetBenefit = NetBenefit(drawn, labels),
            Reliability = Reliability(ensemble, labels),
            Histogram = Histogram(ensemble),
            TradeOff = TradeOff(TradeOffCurve.Of(ensemble, labels)),
        };
    }

    public static IReadOnlyList<ReliabilityBin> Reliability(double[] probabilities, bool[] labels) =>
        ReliabilityDiagram.Of(probabilities, labels, ReliabilityBins);

    private static Dictionary<string, IReadOnlyList<CurvePoint>> NetBenefit(List<JudgedModel> models, bool[] labels)
    {
        var prevalence = labels.Count(label => label) / (double)labels.Length;
        double[] thresholds = [.. Enumerable.Range(0, NetBenefitPoints)
            .Select(i => Math.Min(0.95, prevalence * LowestOdds * Math.Pow(HighestOdds / LowestOdds, i / (NetBenefitPoints - 1.0))))
                .Distinct()];
        var curves = new Dictionary<string, IReadOnlyList<CurvePoint>>();
        foreach (var model in models.Where(model => new RankedScores(model.Scores, labels).AreProbabilities))
            curves[model.Name] =
                [.. DecisionCurve.Of(model.Scores, labels, thresholds).Select(point => new CurvePoint(point.Threshold, point.Model))];
        curves["treat_all"] =
            [.. DecisionCurve.Of(models[0].Scores, labels, thresholds).Select(point => new CurvePoint(point.Threshold, point.TreatAll))];
        curves["treat_none"] = [.. thresholds.Select(threshold => new CurvePoint(threshold, 0))];
        return curves;
    }

    private static List<HistogramBin> Histogram(double[] probabilities)
    {
        var highest = Math.Max(probabilities.Max(), 1e-6);
        var counts = new int[HistogramBins];
        foreach (var probability in probabilities)
            counts[Math.Min(HistogramBins - 1, (int)(probability / highest * HistogramBins))]++;
        return
        [
            .. counts.Select((rows, bin) => new HistogramBin(highest * bin / HistogramBins, highest * (bin + 1) / HistogramBins, rows)),
        ];
    }

    private static List<TradeOffRow> TradeOff(TradeOffCurve curve)
    {
        var step = Math.Max(1, curve.Points.Count / TradeOffRows);
        return [.. curve.Points.Where((_, i) => i % step == 0 || i == curve.Points.Count - 1)
            .Select(point =>
                new TradeOffRow(point.Threshold, point.Sensitivity, point.Specificity, point.Ppv, point.Npv, point.AlertsPer100))];
    }
}
