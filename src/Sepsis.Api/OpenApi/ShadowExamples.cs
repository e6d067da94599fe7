using Sepsis.Api.Models;

namespace Sepsis.Api.OpenApi;

/// <summary>A made-up comparison for the document.</summary>
internal static class ShadowExamples
{
    public static ShadowResponse Shadow { get; } = new(ModelExamples.Recalibrated, Answered: 1200, Failed: 0, Dropped: 0, Unrecorded: 0);

    public static ShadowReportResponse Report { get; } = new(
        ModelExamples.Served.BundleSha256,
        ModelExamples.Recalibrated.BundleSha256,
        Compared: 1200,
        Failed: 0,
        new(Agreed: 1140, ChallengerAlone: 36, ChampionAlone: 24, Share: 0.95),
        new(Mean: 0.004, StandardDeviation: 0.02, P5: -0.02, P25: -0.004, P50: 0.002, P75: 0.01, P95: 0.04, Largest: 0.21),
        new(Positive: 41, Negative: 1003, new(0.771, 0.88, 0.035), new(0.779, 0.98, 0.034)),
        Shadow);
}
