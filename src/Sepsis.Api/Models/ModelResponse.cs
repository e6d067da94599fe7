using Sepsis.Api.Assess;
using Sepsis.Domain.Models;

namespace Sepsis.Api.Models;

/// <summary>A model as its bundle describes it.</summary>
/// <param name="Name">The bundle's name.</param>
/// <param name="Version">The bundle's version.</param>
/// <param name="BundleSha256">SHA-256 of its manifest.</param>
/// <param name="FormatVersion">Of the bundle's format.</param>
/// <param name="Outcome">What the probability is of.</param>
/// <param name="FeatureSchemaHash">SHA-256 over names, units and ranges of the features and what is derived from them, in order.</param>
/// <param name="Features">What the model looks at, in its order.</param>
/// <param name="Derived">Columns reckoned from the features, behind them.</param>
/// <param name="Members">The models that vote.</param>
/// <param name="Calibrator">What makes the vote a probability.</param>
/// <param name="Threshold">What makes a prediction positive.</param>
/// <param name="RiskBands">From which probability on each risk level holds.</param>
/// <param name="Population">Whom the model was trained on.</param>
/// <param name="Training">What it was made of and with.</param>
/// <param name="Metrics">Cross-validated figures: of each member by its name, and of the ensemble.</param>
/// <param name="Files">Files beside the members.</param>
/// <param name="GoldenRows">Inputs whose outputs were reproduced before this model was allowed to serve.</param>
/// <param name="ModelCard">Markdown.</param>
public sealed record ModelResponse(
    string Name,
    string Version,
    string BundleSha256,
    int FormatVersion,
    string Outcome,
    string FeatureSchemaHash,
    IReadOnlyList<FeatureResponse> Features,
    IReadOnlyList<DerivedFeatureResponse> Derived,
    IReadOnlyList<MemberResponse> Members,
    CalibratorResponse Calibrator,
    ThresholdResponse Threshold,
    IReadOnlyList<RiskBandResponse> RiskBands,
    PopulationResponse Population,
    TrainingResponse Training,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, MetricResponse>> Metrics,
    IReadOnlyList<FileResponse> Files,
    int GoldenRows,
    string ModelCard)
{
    public static ModelResponse From(Bundle bundle)
    {
        var manifest = bundle.Manifest;
        return new(
            manifest.Name,
            manifest.Version,
            bundle.Sha256,
            manifest.FormatVersion,
            manifest.Outcome,
            manifest.FeatureSchemaHash,
            [.. manifest.Features.Select(FeatureResponse.From)],
            [.. manifest.Derived.Select(DerivedFeatureResponse.From)],
            [.. manifest.Members.Select(MemberResponse.From)],
            CalibratorResponse.From(manifest.Calibrator),
            ThresholdResponse.From(bundle.Thresholds),
            [.. manifest.Thresholds.Bands.Select(RiskBandResponse.From)],
            PopulationResponse.From(manifest.Population),
            TrainingResponse.From(manifest.Provenance),
            manifest.Metrics.ToDictionary(of => of.Key, of => MetricResponse.From(of.Value)),
            [.. manifest.Files.Select(FileResponse.From)],
            manifest.Golden.Rows.Count,
            bundle.ModelCard);
    }
}
