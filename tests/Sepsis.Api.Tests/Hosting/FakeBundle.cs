using Sepsis.Application.Models;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Answers.Distributions;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Features;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;

namespace Sepsis.Api.Tests.Hosting;

/// <summary>
/// A bundle of two members over seven inputs, for adults: one typical patient, inputs that do not hang together, and an end of the
/// training data at the heart alone.
/// </summary>
internal static class FakeBundle
{
    public const string Name = "test-ensemble";
    public const string Sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static readonly Feature[] Features =
        [.. Measurements.All.Take(Measurements.NumComorbidities.Index + 1).Select(Feature.Of)];

    private static readonly InputDependence Dependence = new(
        [.. Features.Select(feature => new InputMarginal(feature.Name,
            [.. Enumerable.Range(0, InputDependence.Knots).Select(knot =>
                feature.Minimum + (feature.Maximum - feature.Minimum) * knot / (InputDependence.Knots - 1.0))]))],
        new double[Features.Length * (Features.Length - 1) / 2], 0);

    private static readonly ConditionalDistributions Distributions = new(Dependence);

    private static readonly InputLimits Limits = new([new(Measurements.HeartRate.Name, 20, 30, 60, 110, 241, 245)], 1000, 2000);

    private static readonly TradeOffCurve Curve = new(0.2, [new(0.42, 0.8, 0.7, 0.4, 0.93, 40)]);

    private static readonly IReadOnlyList<CalibrationPair> Pairs = [new(0.1, 50, 2), new(0.3, 30, 6), new(0.5, 20, 20), new(0.8, 4, 12)];

    public static Bundle Bundle { get; } = new(
        new()
        {
            Name = Name,
            Version = "7",
            Outcome = "sepsis within 24 hours",
            Features = Features,
            Derived = [new("heart_rate_60", FeatureOperation.Is, [Measurements.HeartRate.Name], 60)],
            Members = [new("trees", 0.6), new("network", 0.4)],
            Calibrator = new PlattCalibrator(1, 0),
            Thresholds = new(0.42, "a test", [
                new(RiskLevel.Low, 0, 0.01, 0.2), new(RiskLevel.Moderate, 0.2, 0.06, 0.8),
                new(RiskLevel.High, 0.42, 0.2, 2.9), new(RiskLevel.VeryHigh, 0.8, 0.5, 9.4)]),
            Population = new("Synthetic adults", Synthetic: true, 18, 120),
            Provenance = new("synthetic.csv", "cc", 100, 90, 0.2, 5, 42, new Dictionary<string, string> { ["lightgbm"] = "4.1" }),
            Metrics = new Dictionary<string, IReadOnlyDictionary<string, MetricSummary>>
            {
                ["ensemble"] = new Dictionary<string, MetricSummary> { ["auc_roc"] = new(0.86, 0.01) },
            },
        },
        Sha256,
        new(100, [.. Features.Select(feature => FeatureProfile.Of(feature.Name, [feature.Minimum, feature.Maximum]))]),
        "# Card")
    {
        Gate = GateVerdict.Blessed,
        TradeOff = Curve,
        CalibrationPairs = Pairs,
        Certainty = Certainty.Of(Pairs)!,
        Answers = new(
            [new(Curve.Points[0], new(0.7, 0.9, 0), new(0.25, 0.5, 0), new(35, 45, 0))],
            new([[60, 16, 37, 8, 1, 60, 0]]),
            Dependence,
            Limits),
        Distributions = Distributions,
        Limits = new(Limits, Distributions),
    };

    public static BundleContents Contents { get; } = new(
        4,
        [new("trees", "LightGbm", "trees.txt", "aa", 0.6), new("network", "Onnx", "network.onnx", "bb", 0.4)],
        [new("model-card.md", "dd")],
        1);
}
