namespace Sepsis.Api.Models;

/// <summary>Champion and challenger on the patients both answered.</summary>
/// <param name="ChampionSha256">The bundle that serves.</param>
/// <param name="ChallengerSha256">The bundle in the shadow.</param>
/// <param name="Compared">Patients whom both answered.</param>
/// <param name="Failed">Patients whom the challenger did not answer.</param>
/// <param name="Predictions">How often they agree.</param>
/// <param name="Difference">The challenger's probability less the champion's; left out where none were compared.</param>
/// <param name="Outcomes">Beside what became of the patients.</param>
/// <param name="Shadow">How far the shadow has come since it was set; left out where none is set.</param>
public sealed record ShadowReportResponse(
    string ChampionSha256,
    string ChallengerSha256,
    int Compared,
    int Failed,
    PredictionAgreementResponse Predictions,
    ProbabilityDifferenceResponse? Difference,
    OutcomeComparisonResponse Outcomes,
    ShadowResponse? Shadow);

/// <summary>Positive or negative, by both.</summary>
/// <param name="Agreed">The same prediction.</param>
/// <param name="ChallengerAlone">Positive by the challenger alone.</param>
/// <param name="ChampionAlone">Positive by the champion alone.</param>
/// <param name="Share">Agreed, of those compared; left out where none were.</param>
public sealed record PredictionAgreementResponse(int Agreed, int ChallengerAlone, int ChampionAlone, double? Share);

/// <summary>The challenger's probability less the champion's.</summary>
/// <param name="Mean">Over the patients compared.</param>
/// <param name="StandardDeviation">Left out of a single patient.</param>
/// <param name="P5">The 5th percentile.</param>
/// <param name="P25">The lower quartile.</param>
/// <param name="P50">The median.</param>
/// <param name="P75">The upper quartile.</param>
/// <param name="P95">The 95th percentile.</param>
/// <param name="Largest">The largest in size.</param>
public sealed record ProbabilityDifferenceResponse(
    double Mean, double? StandardDeviation, double P5, double P25, double P50, double P75, double P95, double Largest);

/// <summary>Both models on the same patients, of whom it is known what became of them.</summary>
/// <param name="Positive">Of them, with sepsis.</param>
/// <param name="Negative">Without.</param>
/// <param name="Champion">Left out where a class is too small.</param>
/// <param name="Challenger">Left out where a class is too small.</param>
/// <param name="LeftOut">Why there are no figures.</param>
public sealed record OutcomeComparisonResponse(
    int Positive, int Negative, OutcomeFiguresResponse? Champion = null, OutcomeFiguresResponse? Challenger = null, string? LeftOut = null);

/// <summary>One model beside what happened.</summary>
/// <param name="Auroc">Area under the ROC curve.</param>
/// <param name="ObservedToExpected">Patients with sepsis over the sum of the probabilities; above 1 the model promises too few.</param>
/// <param name="Brier">Mean squared distance of the probability from what happened.</param>
public sealed record OutcomeFiguresResponse(double Auroc, double ObservedToExpected, double Brier);

/// <summary>The model in the shadow, and how far it has come since it was set.</summary>
/// <param name="Model">Which.</param>
/// <param name="Answered">Patients it answered too.</param>
/// <param name="Failed">Patients at which it failed, or whom it is not made for.</param>
/// <param name="Dropped">Patients for whom its queue had no room.</param>
/// <param name="Unrecorded">Comparisons that could not be kept.</param>
public sealed record ShadowResponse(ServedModelResponse Model, long Answered, long Failed, long Dropped, long Unrecorded);
