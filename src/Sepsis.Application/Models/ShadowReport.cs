namespace Sepsis.Application.Models;

/// <summary>Champion and challenger on the patients both answered.</summary>
/// <param name="Models">Who.</param>
/// <param name="Compared">Patients whom both answered.</param>
/// <param name="Failed">Patients whom the challenger did not answer.</param>
/// <param name="Agreed">Of those compared, the same prediction.</param>
/// <param name="ChallengerAlone">Positive by the challenger alone.</param>
/// <param name="ChampionAlone">Positive by the champion alone.</param>
/// <param name="Difference">Of the probabilities; null where none were compared.</param>
/// <param name="Outcomes">Beside what became of the patients.</param>
/// <param name="Shadow">How far the shadow has come since it was set; null where none is.</param>
public sealed record ShadowReport(
    ComparedModels Models,
    int Compared,
    int Failed,
    int Agreed,
    int ChallengerAlone,
    int ChampionAlone,
    ProbabilityDifference? Difference,
    OutcomeComparison Outcomes,
    ShadowStatus? Shadow)
{
    public static ShadowReport Of(ComparedModels models, IReadOnlyList<ShadowPair> pairs, IReadOnlyDictionary<Guid, bool> outcomes, ShadowStatus? status)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(outcomes);
        var both = pairs.Where(pair => pair.Challenger is not null).ToList();
        var challengerAlone = both.Count(pair => pair.Challenger!.Value.IsPositive && !pair.Champion.IsPositive);
        var championAlone = both.Count(pair => !pair.Challenger!.Value.IsPositive && pair.Champion.IsPositive);
        return new(
            models, both.Count, pairs.Count - both.Count, both.Count - challengerAlone - championAlone, challengerAlone, championAlone,
            ProbabilityDifference.Of(both), OutcomeComparison.Of(both, outcomes), status);
    }
}
