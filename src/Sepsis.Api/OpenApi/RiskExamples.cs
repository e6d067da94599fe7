using Sepsis.Api.Hosting;
using Sepsis.Api.Risk;
using Sepsis.Domain.Risk;
using Sepsis.Domain.Vitals;

namespace Sepsis.Api.OpenApi;

/// <summary>A made-up assessment for the document.</summary>
internal static class RiskExamples
{
    public static AssessmentResponse Assessment { get; } = new(
        Guid.Parse("0198d3a0-7c1e-7b3a-9f00-2b1c5d6e7f80"),
        new(2026, 8, 23, 9, 30, 0, TimeSpan.Zero),
        0.78,
        1,
        RiskLevel.High,
        ModelExamples.Threshold,
        [new("gradient_boosted_trees", 0.6, 0.8), new("neural_network", 0.4, 0.74)],
        [Measurements.Potassium.Name],
        [new(Measurements.LactateLevel.Name)],
        [new(AssessmentWarningCode.SyntheticTrainingData, "The model was trained on synthetic patients: not for use on real ones.")],
        ModelExamples.Identity);

    public static IReadOnlyList<BatchRowResponse> Rows { get; } =
    [
        new(0, Assessment),
        new(1, Problem: ProblemExamples.Of(StatusCodes.Status422UnprocessableEntity, KnownRoutes.AssessmentsBatch)),
    ];

    public static BatchResponse Batch { get; } = new(Rows, 1, 1);
}
