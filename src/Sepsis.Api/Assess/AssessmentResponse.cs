using System.Text.Json.Serialization;
using Sepsis.Api.Models;
using Sepsis.Api.Wire;
using Sepsis.Application.Assess;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Scores;

namespace Sepsis.Api.Assess;

/// <summary>The full answer: how likely, against which threshold, by whose vote, with which caveats.</summary>
/// <param name="AssessmentId">UUID version 7.</param>
/// <param name="AssessedAt">UTC.</param>
/// <param name="RiskProbability">Calibrated probability of sepsis, 0 to 1.</param>
/// <param name="Interval">How far the probability can be trusted. Left out where the model's bundle does not carry what it takes.</param>
/// <param name="Conformal">The answers that cannot be ruled out. Left out where the model's bundle does not carry what it takes.</param>
/// <param name="SepsisRiskPrediction">1 where the probability reaches the threshold, else 0.</param>
/// <param name="RiskLevel">The model's risk band; indeterminate far outside of what it learned from: the probability and the prediction are then only what its arithmetic gives.</param>
/// <param name="Threshold">What makes a prediction positive.</param>
/// <param name="Members">Each member model's own probability and voting weight.</param>
/// <param name="Attributions">Why, with explain=true. Left out where it was not asked for, or the bundle is too old to explain.</param>
/// <param name="NotUsed">Inputs that were supplied and that this model does not use.</param>
/// <param name="Scores">The bedside scores of the same values, as ranges where items are missing.</param>
/// <param name="Agreement">Whether model and score say the same: both_high, model_only, score_only or both_low. Left out while every score is open, and where the level is indeterminate.</param>
/// <param name="AgreementWith">The score it was compared with: the first decided of those of triage.</param>
/// <param name="Missing">What was not supplied and would have been looked at, and by whom; none was replaced by a normal value.</param>
/// <param name="NextBestMeasurement">What to measure next, the most telling first, with next=true. Left out where it was not asked for, or the bundle is too old to tell.</param>
/// <param name="Warnings">What a reader should know.</param>
/// <param name="Model">The model that answered.</param>
public sealed record AssessmentResponse(
    Guid AssessmentId,
    DateTimeOffset AssessedAt,
    double RiskProbability,
    IntervalResponse? Interval,
    ConformalResponse? Conformal,
    int SepsisRiskPrediction,
    [property: JsonConverter(typeof(SnakeCase<RiskLevel>))] RiskLevel RiskLevel,
    ThresholdResponse Threshold,
    IReadOnlyList<MemberVoteResponse> Members,
    AttributionsResponse? Attributions,
    IReadOnlyList<string> NotUsed,
    ScoresResponse Scores,
    [property: JsonConverter(typeof(SnakeCase<Agreement>))] Agreement? Agreement,
    string? AgreementWith,
    IReadOnlyList<MissingResponse> Missing,
    IReadOnlyList<NextStepResponse>? NextBestMeasurement,
    IReadOnlyList<WarningResponse> Warnings,
    ModelIdentityResponse Model)
{
    /// <param name="assessment">What is answered.</param>
    /// <param name="language">Of the sentence.</param>
    public static AssessmentResponse From(RiskAssessment assessment, string language = Languages.English) => new(
        assessment.Id,
        assessment.Time,
        assessment.Probability,
        IntervalResponse.From(assessment.Interval),
        ConformalResponse.From(assessment.Set, assessment.Bundle.Certainty?.Sets.Level),
        assessment.IsPositive ? 1 : 0,
        assessment.Level,
        ThresholdResponse.From(assessment.Bundle.Thresholds),
        [.. assessment.Bundle.Manifest.Members.Zip(assessment.MemberProbabilities, MemberVoteResponse.From)],
        AttributionsResponse.From(assessment, language),
        [.. assessment.NotUsed.Select(measurement => measurement.Name)],
        ScoresResponse.From(assessment.Scores),
        assessment.Agreement?.Agreement,
        assessment.Agreement?.Score,
        [.. assessment.Missing.Select(MissingResponse.From)],
        assessment.Next is { } next ? [.. NextStep.Of(next, assessment).Select(NextStepResponse.From)] : null,
        [.. AssessmentWarning.Of(assessment).Select(WarningResponse.From)],
        ModelIdentityResponse.From(assessment.Bundle));

    public override string ToString() => $"AssessmentResponse {AssessmentId} (values withheld)";
}
