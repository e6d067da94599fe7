using System.Text.Json.Serialization;
using Sepsis.Api.Wire;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Features;

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
/// <param name="Sets">The others of its family, each for senders of less, the one with the most inputs first.</param>
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
    IReadOnlyList<SetResponse> Sets,
    IReadOnlyList<FileResponse> Files,
    int GoldenRows,
    string ModelCard);

/// <summary>A model of the family for senders of less.</summary>
/// <param name="Name">As an answer names it (inputs.model).</param>
/// <param name="Panels">What it looks at: a sender of these and no more is answered by it.</param>
/// <param name="Features">The inputs it looks at, in its order.</param>
/// <param name="Threshold">What makes its prediction positive.</param>
/// <param name="Metrics">Cross-validated figures: of each member by its name, and of the ensemble.</param>
public sealed record SetResponse(
    string Name,
    IReadOnlyList<string> Panels,
    IReadOnlyList<string> Features,
    ThresholdResponse Threshold,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, MetricResponse>> Metrics);

/// <summary>One input the model looks at.</summary>
/// <param name="Name">As in a request.</param>
/// <param name="Unit">UCUM unit.</param>
/// <param name="Minimum">Lowest plausible value in training.</param>
/// <param name="Maximum">Highest plausible value in training.</param>
public sealed record FeatureResponse(string Name, string Unit, double Minimum, double Maximum);

/// <summary>A column reckoned from the inputs of the same request.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Operation">How it is reckoned.</param>
/// <param name="Of">From which inputs.</param>
/// <param name="Value">What "is" compares with; else left out.</param>
public sealed record DerivedFeatureResponse(
    string Name,
    [property: JsonConverter(typeof(SnakeCase<FeatureOperation>))] FeatureOperation Operation,
    IReadOnlyList<string> Of,
    double? Value);

/// <summary>One model that votes.</summary>
/// <param name="Name">The member model.</param>
/// <param name="Kind">The engine that runs it.</param>
/// <param name="File">Its file in the bundle.</param>
/// <param name="Sha256">Of its file.</param>
/// <param name="Weight">Its weight in the soft vote.</param>
public sealed record MemberResponse(
    string Name,
    [property: JsonConverter(typeof(SnakeCase<MemberKind>))] MemberKind Kind,
    string File,
    string Sha256,
    double Weight);

/// <summary>Which engine runs the member.</summary>
public enum MemberKind
{
    LightGbm,
    Onnx,
}

/// <summary>What makes the vote a probability.</summary>
/// <param name="Method">platt: a straight line on the log-odds of the vote; isotonic: a rising curve through points.</param>
/// <param name="Slope">Of platt: 1 changes nothing; else left out.</param>
/// <param name="Intercept">Of platt: 0 changes nothing; else left out.</param>
public sealed record CalibratorResponse(string Method, double? Slope, double? Intercept)
{
    public const string Platt = "platt";
    public const string Isotonic = "isotonic";
}

/// <summary>From which probability on a risk level holds.</summary>
/// <param name="Level">The level.</param>
/// <param name="FromProbability">Inclusive.</param>
/// <param name="EventRate">Share of the rows of this band that had the outcome, out of fold; left out where it was not kept.</param>
/// <param name="LikelihoodRatio">Odds of the outcome in this band over the odds in all rows; left out where it was not kept.</param>
public sealed record RiskBandResponse(
    [property: JsonConverter(typeof(SnakeCase<RiskLevel>))] RiskLevel Level,
    [property: JsonPropertyName("from")] double FromProbability,
    double? EventRate,
    double? LikelihoodRatio);

/// <summary>Whom the model was trained on; a patient outside it is refused.</summary>
/// <param name="Description">In words.</param>
/// <param name="Synthetic">Whether the patients are synthetic.</param>
/// <param name="MinimumAge">Years.</param>
/// <param name="MaximumAge">Years.</param>
public sealed record PopulationResponse(string Description, bool Synthetic, double MinimumAge, double MaximumAge);

/// <summary>What the model was made of and with.</summary>
/// <param name="DataFile">The training data's file name.</param>
/// <param name="DataSha256">Of its bytes.</param>
/// <param name="Rows">Rows learned from.</param>
/// <param name="Patients">Patients they belong to.</param>
/// <param name="Prevalence">Share of rows with sepsis.</param>
/// <param name="Folds">Of the cross-validation.</param>
/// <param name="Seed">The same seed gives the same bundle.</param>
/// <param name="Tools">Versions of what trained it.</param>
public sealed record TrainingResponse(
    string DataFile,
    string DataSha256,
    int Rows,
    int Patients,
    double Prevalence,
    int Folds,
    int Seed,
    IReadOnlyDictionary<string, string> Tools);

/// <summary>A figure over the folds of the cross-validation.</summary>
/// <param name="Mean">Over the folds.</param>
/// <param name="StandardDeviation">Over the folds.</param>
public sealed record MetricResponse(double Mean, double StandardDeviation);

/// <summary>A file of the bundle.</summary>
/// <param name="Path">Inside the bundle.</param>
/// <param name="Sha256">Of its bytes.</param>
public sealed record FileResponse(string Path, string Sha256);
