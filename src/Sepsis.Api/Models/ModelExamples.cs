using Sepsis.Api.OpenApi;
using Sepsis.Api.Wire;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Features;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Models;

/// <summary>A made-up model for the document, and another in its shadow.</summary>
internal static class ModelExamples
{
    private const string Hash = "3f1c9c0b7d2e4a5f8c6b1d0e9f7a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c";

    public static ModelIdentityResponse Identity { get; } = new("sepsis-ensemble", "1.0.0", Hash);

    public static AnswerExample Models => AnswerExample.Of<ModelsResponse>(new(
        [Identity], [new("icu-2019", Serving: true, Shadow: false), new("icu-2019-ours", Serving: false, Shadow: true)]));

    public static ThresholdResponse Threshold { get; } = new(0.42, "the best F1 over the cross-validation's held-out patients");

    private static ServedModelResponse Served { get; } = new("icu-2019", Identity.Name, Identity.Version, Hash, Threshold);

    private static ServedModelResponse Recalibrated { get; } = new(
        "icu-2019-ours", "icu-2019-ours", "1.0.1", Hash.Replace('3', '4'), Threshold);

    public static AnswerExample Activation => AnswerExample.Of<ActivationResponse>(new(Recalibrated, Served));

    public static AnswerExample OperatingPoints => AnswerExample.Of<OperatingPointsResponse>(new(
        Identity, 0.035, Threshold,
        [new(0.42, 0.8, new(0.78, 0.82), 0.61, 0.07, new(0.065, 0.075), 0.99, 40.2, new(39.1, 41.3), 14.3, new(13.3, 15.4))]));

    public static AnswerExample Model => AnswerExample.Of<ModelResponse>(new(
        Identity.Name,
        Identity.Version,
        Hash,
        FormatVersion: 5,
        Outcome: "sepsis within 24 hours",
        FeatureSchemaHash: Hash,
        [Input(Measurements.HeartRate), Input(Measurements.LactateLevel)],
        [new("shock_index", FeatureOperation.Ratio, ["heart_rate", "systolic_bp"], null)],
        [
            new("gradient_boosted_trees", MemberKind.LightGbm, "gradient_boosted_trees.zip", Hash, 0.6),
            new("neural_network", MemberKind.Onnx, "neural_network.onnx", Hash, 0.4),
        ],
        new("platt", 1.02, -0.05),
        Threshold,
        [
            new(RiskLevel.Low, 0, 0.01, 0.2), new(RiskLevel.Moderate, 0.2, 0.06, 0.8),
            new(RiskLevel.High, 0.42, 0.2, 2.9), new(RiskLevel.VeryHigh, 0.8, 0.5, 9.4),
        ],
        new("Synthetic adults", Synthetic: true, 18, 120),
        new("synthetic.csv", Hash, 40_000, 40_000, 0.21, 5, 42, new Dictionary<string, string> { ["LightGBM"] = "4.6.0" }),
        new Dictionary<string, IReadOnlyDictionary<string, MetricResponse>>
        {
            ["ensemble"] = new Dictionary<string, MetricResponse> { ["auroc"] = new(0.86, 0.01) },
        },
        [
            new("core", ["core"], ["heart_rate"], new(0.4, Threshold.ChosenFor),
                new Dictionary<string, IReadOnlyDictionary<string, MetricResponse>>
                {
                    ["ensemble"] = new Dictionary<string, MetricResponse> { ["auroc"] = new(0.74, 0.01) },
                }),
        ],
        [new("model-card.md", Hash)],
        GoldenRows: 20,
        "# Model card\n"));

    public static AnswerExample Shadow => AnswerExample.Of(ShadowStatus);

    public static AnswerExample ShadowReport => AnswerExample.Of<ShadowReportResponse>(new(
        Served.BundleSha256,
        Recalibrated.BundleSha256,
        Compared: 1200,
        Failed: 0,
        new(Agreed: 1140, ChallengerAlone: 36, ChampionAlone: 24, Share: 0.95),
        new(Mean: 0.004, StandardDeviation: 0.02, P5: -0.02, P25: -0.004, P50: 0.002, P75: 0.01, P95: 0.04, Largest: 0.21),
        new(Positive: 41, Negative: 1003, new(0.771, 0.88, 0.035), new(0.779, 0.98, 0.034)),
        ShadowStatus));

    private static FeatureResponse Input(Measurement measurement) => Mapping.Mapper.Map<FeatureResponse>(Feature.Of(measurement));

    private static ShadowResponse ShadowStatus { get; } = new(Recalibrated, Answered: 1200, Failed: 0, Dropped: 0, Unrecorded: 0);
}
