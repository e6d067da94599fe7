using AutoMapper;
using Sepsis.Api.Wire;
using Sepsis.Application.Models;

namespace Sepsis.Api.Models;

/// <summary>From the comparison of two models to what is said of it.</summary>
internal sealed class ShadowProfile : Profile
{
    public ShadowProfile()
    {
        CreateMap<ShadowStatus, ShadowResponse>();
        CreateMap<ShadowReport, ShadowReportResponse>()
            .Param(nameof(ShadowReportResponse.ChampionSha256), report => report.Models.Champion)
            .Param(nameof(ShadowReportResponse.ChallengerSha256), report => report.Models.Challenger)
            .Param(nameof(ShadowReportResponse.Predictions), report => report);
        CreateMap<ShadowReport, PredictionAgreementResponse>()
            .Param(
                nameof(PredictionAgreementResponse.Share),
                report => report.Compared == 0 ? (double?)null : (double)report.Agreed / report.Compared);
        CreateMap<ProbabilityDifference, ProbabilityDifferenceResponse>();
        CreateMap<OutcomeComparison, OutcomeComparisonResponse>();
        CreateMap<OutcomeFigures, OutcomeFiguresResponse>();
    }
}
