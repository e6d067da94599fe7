using Sepsis.Application.Models;

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
    ShadowResponse? Shadow)
{
    public static ShadowReportResponse From(ShadowReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(
            report.Models.Champion,
            report.Models.Challenger,
            report.Compared,
            report.Failed,
            PredictionAgreementResponse.From(report),
            report.Difference is null ? null : ProbabilityDifferenceResponse.From(report.Difference),
            OutcomeComparisonResponse.From(report.Outcomes),
            report.Shadow is null ? null : ShadowResponse.From(report.Shadow));
    }
}
