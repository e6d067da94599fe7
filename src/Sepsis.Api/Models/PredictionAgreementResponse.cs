using Sepsis.Application.Models;

namespace Sepsis.Api.Models;

/// <summary>Positive or negative, by both.</summary>
/// <param name="Agreed">The same prediction.</param>
/// <param name="ChallengerAlone">Positive by the challenger alone.</param>
/// <param name="ChampionAlone">Positive by the champion alone.</param>
/// <param name="Share">Agreed, of those compared; left out where none were.</param>
public sealed record PredictionAgreementResponse(int Agreed, int ChallengerAlone, int ChampionAlone, double? Share)
{
    public static PredictionAgreementResponse From(ShadowReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(report.Agreed, report.ChallengerAlone, report.ChampionAlone, report.Compared == 0 ? null : (double)report.Agreed / report.Compared);
    }
}
