using System.Text.Json.Serialization;
using Sepsis.Api.Models;
using Sepsis.Api.Wire;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Scores;

namespace Sepsis.Api.Assess;

/// <summary>The full answer: how likely, against which threshold, by whose vote, with which caveats.</summary>
/// <param name="AssessmentId">UUID version 7.</param>
/// <param name="AssessedAt">UTC.</param>
/// <param name="RiskProbability">Calibrated probability of sepsis, 0 to 1.</param>
/// <param name="Interval">How far the probability can be trusted.</param>
/// <param name="Conformal">The answers that cannot be ruled out.</param>
/// <param name="SepsisRiskPrediction">1 where the probability reaches the threshold, else 0.</param>
/// <param name="RiskLevel">
/// The model's risk band; indeterminate far outside of what it learned from: the probability and the prediction are then only what its
/// arithmetic gives.
/// </param>
/// <param name="Threshold">What makes a prediction positive.</param>
/// <param name="Members">Each member model's own probability and voting weight.</param>
/// <param name="Attributions">Why, with explain=true. Left out where it was not asked for.</param>
/// <param name="Inputs">What was taken to be sent, and which model of the family answered for it.</param>
/// <param name="NotUsed">Inputs that were supplied and that this model does not use.</param>
/// <param name="Scores">The bedside scores of the same values, as ranges where items are missing.</param>
/// <param name="Agreement">
/// Whether model and score say the same: both_high, model_only, score_only or both_low. Left out while every score is open, and where
/// the level is indeterminate.
/// </param>
/// <param name="AgreementWith">The score it was compared with: the first decided of those of triage.</param>
/// <param name="Missing">What was not supplied and would have been looked at, and by whom; none was replaced by a normal value.</param>
/// <param name="NextBestMeasurement">
/// What to measure next, the most telling first, with next=true. Left out where it was not asked for.
/// </param>
/// <param name="Warnings">What a reader should know.</param>
/// <param name="Model">The model that answered.</param>
public sealed record AssessmentResponse(
    Guid AssessmentId,
    DateTimeOffset AssessedAt,
    double RiskProbability,
    IntervalResponse Interval,
    ConformalResponse Conformal,
    int SepsisRiskPrediction,
    [property: JsonConverter(typeof(SnakeCase<RiskLevel>))] RiskLevel RiskLevel,
    ThresholdResponse Threshold,
    IReadOnlyList<MemberVoteResponse> Members,
    AttributionsResponse? Attributions,
    InputsResponse Inputs,
    IReadOnlyList<string> NotUsed,
    ScoresResponse Scores,
    [property: JsonConverter(typeof(SnakeCase<Agreement>))] Agreement? Agreement,
    string? AgreementWith,
    IReadOnlyList<MissingResponse> Missing,
    IReadOnlyList<NextStepResponse>? NextBestMeasurement,
    IReadOnlyList<WarningResponse> Warnings,
    ModelIdentityResponse Model)
{
    public override string ToString() => $"AssessmentResponse {AssessmentId} (values withheld)";
}

/// <summary>What was taken to be sent: a field left out was not sent, a field that is null was asked for and is not there yet.</summary>
/// <param name="Sent">The panels of which something was sent, or which the sender is known to send of.</param>
/// <param name="Model">The model of the family that answered: all, or the set of panels it is for.</param>
public sealed record InputsResponse(IReadOnlyList<string> Sent, string Model);

/// <summary>One member model's part in the vote.</summary>
/// <param name="Name">The member model.</param>
/// <param name="Weight">Its weight in the soft vote.</param>
/// <param name="Probability">Its own probability, before vote and calibration.</param>
public sealed record MemberVoteResponse(string Name, double Weight, double Probability)
{
    public override string ToString() => $"MemberVoteResponse {Name} (value withheld)";
}

/// <summary>
/// How far data the model had not learned from pin the probability down: the share of sepsis among patients with such an
/// answer, reckoned once as if this patient had none and once as if with it, and widened to hold risk_probability. A wide
/// interval means few such patients were seen; a narrow one does not mean that the model fits another hospital.
/// </summary>
/// <param name="Lower">0 to 1.</param>
/// <param name="Upper">0 to 1; risk_probability lies between.</param>
/// <param name="Method">inductive-venn-abers.</param>
public sealed record IntervalResponse(double Lower, double Upper, string Method)
{
    public override string ToString() => "IntervalResponse (values withheld)";
}

/// <summary>
/// The answers that cannot be ruled out. Of patients with sepsis, and of patients without, the truth is to be in the set as often
/// as the level says: on average, among patients like those of the training data, not for one.
/// </summary>
/// <param name="Level">How often the truth is to be in the set, per class.</param>
/// <param name="Set">sepsis, no_sepsis, both where the model cannot tell, none where the patient is unlike any it learned from.</param>
public sealed record ConformalResponse(double Level, IReadOnlyList<string> Set)
{
    public const string Sepsis = "sepsis";
    public const string NoSepsis = "no_sepsis";

    public override string ToString() => "ConformalResponse (values withheld)";
}

/// <summary>Something that was not supplied: the assessment was made without it, and nothing normal put in its place.</summary>
/// <param name="Item">The input.</param>
/// <param name="UsedBy">model, where the model looks at it, and the scores it could still change.</param>
public sealed record MissingResponse(string Item, IReadOnlyList<string> UsedBy);

/// <summary>A caveat to one assessment.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Message">For a person to read; names no value.</param>
/// <param name="Item">The input it is about.</param>
/// <param name="Minutes">Age of the value, where that is what is warned of.</param>
/// <param name="UsualLow">From here to usual_high lay nine of ten of the patients the model learned from.</param>
/// <param name="UsualHigh">Its upper end.</param>
public sealed record WarningResponse(
    [property: JsonConverter(typeof(SnakeCase<AssessmentWarningCode>))] AssessmentWarningCode Code,
    string Message,
    string? Item = null,
    int? Minutes = null,
    double? UsualLow = null,
    double? UsualHigh = null)
{
    public override string ToString() => $"WarningResponse {Code} {Item} (values withheld)";
}
