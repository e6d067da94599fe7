using Sepsis.Training.Evidence;
using static Sepsis.Training.Tests.Reports.SampleEvaluation;

namespace Sepsis.Training.Tests.Reports;

/// <summary>Curves of power functions, y = x^(1/a - 1), whose area is a.</summary>
internal static class SampleCurves
{
    private const int Points = 200;

    public static CurveEvidence Make() => new()
    {
        Roc = SampleModels.Names.ToDictionary(model => model.Name, model => Curve(x => new(x, Sensitivity(x, model.Auroc)))),
        PrecisionRecall = SampleModels.Names.Take(4).ToDictionary(model => model.Name, model =>
            Curve(x => new(Sensitivity(x + 0.0005, model.Auroc), Ppv(x + 0.0005, model.Auroc)))),
        NetBenefit = new Dictionary<string, IReadOnlyList<CurvePoint>>
        {
            ["treat_none"] = Thresholds(_ => 0),
            ["treat_all"] = Thresholds(t => Prevalence - (1 - Prevalence) * t / (1 - t)),
            ["ensemble"] = Thresholds(t => Benefit(t, 0.837)),
            ["logistic_regression"] = Thresholds(t => Benefit(t, 0.80)),
        },
        Reliability =
        [
            .. Enumerable.Range(1, 10).Select(i => i * 0.065)
                .Select((p, i) => new ReliabilityBin(p, p + (i % 3 - 1) * 0.015, p - 0.03, p + 0.035, 2000)),
        ],
        Histogram = [.. Enumerable.Range(0, 50).Select(i => new HistogramBin(i * 0.02, (i + 1) * 0.02, (int)(3000 * Math.Exp(-i / 6.0))))],
        TradeOff = [.. Enumerable.Range(1, 99).Select(i => TradeOff(i / 100.0))],
    };

    private static double Sensitivity(double x, double auroc) => Math.Pow(Math.Min(1, x), 1 / auroc - 1);

    private static double Ppv(double x, double auroc) =>
        Prevalence * Sensitivity(x, auroc) / (Prevalence * Sensitivity(x, auroc) + (1 - Prevalence) * x);

    private static double FalsePositives(double threshold) => Math.Pow(1 - threshold, 8.5) * 0.98;

    private static double Benefit(double t, double auroc) =>
        Prevalence * Sensitivity(FalsePositives(t), auroc) - (1 - Prevalence) * FalsePositives(t) * t / (1 - t);

    private static TradeOffRow TradeOff(double t)
    {
        var (x, y) = (FalsePositives(t), Sensitivity(FalsePositives(t), 0.837));
        var alerts = Prevalence * y + (1 - Prevalence) * x;
        double? ppv = t > 0.95 ? null : Prevalence * y / alerts;
        return new(t, y, 1 - x, ppv, Prevalence < 1 ? 0.944 : null, 100 * alerts);
    }

    private static CurvePoint[] Thresholds(Func<double, double> benefit) =>
        [.. Enumerable.Range(1, 60).Select(i => i / 100.0).Select(t => new CurvePoint(t, benefit(t)))];

    private static IReadOnlyList<CurvePoint> Curve(Func<double, CurvePoint> at) =>
        [.. Enumerable.Range(0, Points + 1).Select(i => at(i / (double)Points))];
}
