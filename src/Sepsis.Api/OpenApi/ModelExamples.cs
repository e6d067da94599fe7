using Sepsis.Api.Assess;
using Sepsis.Api.Models;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Features;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;

namespace Sepsis.Api.OpenApi;

/// <summary>A made-up model for the document.</summary>
internal static class ModelExamples
{
    private const string Hash = "3f1c9c0b7d2e4a5f8c6b1d0e9f7a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c";

    public static ModelIdentityResponse Identity { get; } = new("sepsis-ensemble", "1.0.0", Hash);

    public static ModelsResponse Models { get; } = new(
        [Identity], [new("icu-2019", Serving: true, Shadow: false), new("icu-2019-ours", Serving: false, Shadow: true)]);

    public static ThresholdResponse Threshold { get; } = new(0.42, "the best F1 over the cross-validation's held-out patients");

    public static ServedModelResponse Served { get; } = new("icu-2019", Identity.Name, Identity.Version, Hash, Threshold);

    public static ServedModelResponse Recalibrated { get; } = new("icu-2019-ours", "icu-2019-ours", "1.0.1", Hash.Replace('3', '4'), Threshold);

    public static ActivationResponse Activation { get; } = new(Recalibrated, Served);

    public static OperatingPointsResponse OperatingPoints { get; } = new(
        Identity, 0.035, Threshold,
        [new(0.42, 0.8, new(0.78, 0.82), 0.61, 0.07, new(0.065, 0.075), 0.99, 40.2, new(39.1, 41.3), 14.3, new(13.3, 15.4))]);

    public static ModelResponse Model { get; } = new(
        Identity.Name,
        Identity.Version,
        Hash,
        FormatVersion: 2,
        Outcome: "sepsis within 24 hours",
        FeatureSchemaHash: Hash,
        [FeatureResponse.From(Feature.Of(Measurements.HeartRate)), FeatureResponse.From(Feature.Of(Measurements.LactateLevel))],
        [new("shock_index", FeatureOperation.Ratio, ["heart_rate", "systolic_bp"], null)],
        [
            new("gradient_boosted_trees", MemberKind.LightGbm, "gradient_boosted_trees.txt", Hash, 0.6),
            new("neural_network", MemberKind.Onnx, "neural_network.onnx", Hash, 0.4),
        ],
        new("platt", 1.02, -0.05),
        Threshold,
        [new(RiskLevel.Low, 0, 0.01, 0.2), new(RiskLevel.Moderate, 0.2, 0.06, 0.8), new(RiskLevel.High, 0.42, 0.2, 2.9), new(RiskLevel.VeryHigh, 0.8, 0.5, 9.4)],
        new("Synthetic adults", Synthetic: true, 18, 120),
        new("synthetic.csv", Hash, 40_000, 40_000, 0.21, 5, 42, new Dictionary<string, string> { ["lightgbm"] = "4.1.0.99" }),
        new Dictionary<string, IReadOnlyDictionary<string, MetricResponse>>
        {
            ["ensemble"] = new Dictionary<string, MetricResponse> { ["auc_roc"] = new(0.86, 0.01) },
        },
        [new("model-card.md", Hash)],
        GoldenRows: 20,
        "# Model card\n");
}
