using Sepsis.Domain.Statistics;

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
    public static ShadowReport Of(
        ComparedModels models, IReadOnlyList<ShadowPair> pairs, IReadOnlyDictionary<Guid, bool> outcomes, ShadowStatus? status)
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

/// <summary>The challenger's probability less the champion's, over the patients compared.</summary>
/// <param name="StandardDeviation">Of a sample; null of a single patient.</param>
/// <param name="Largest">The largest in size.</param>
public sealed record ProbabilityDifference(
    double Mean, double? StandardDeviation, double P5, double P25, double P50, double P75, double P95, double Largest)
{
    public static ProbabilityDifference? Of(IReadOnlyList<ShadowPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (pairs.Count == 0)
            return null;
        double[] differences = [.. pairs.Select(pair => pair.Challenger!.Value.Probability - pair.Champion.Probability).Order()];
        var mean = differences.Average();
        double? spread = differences.Length > 1
            ? Math.Sqrt(differences.Sum(difference => (difference - mean) * (difference - mean)) / (differences.Length - 1))
            : null;
        return new(
            mean, spread,
            Percentile.Of(differences, 0.05), Percentile.Of(differences, 0.25), Percentile.Of(differences, 0.5),
            Percentile.Of(differences, 0.75), Percentile.Of(differences, 0.95),
            Math.Max(-differences[0], differences[^1]));
    }
}

/// <summary>Two bundles, by their hashes.</summary>
public readonly record struct ComparedModels(string Champion, string Challenger);

/// <summary>What both said of one patient.</summary>
/// <param name="Subject">The assessment.</param>
/// <param name="Models">Who answered.</param>
/// <param name="Champion">The answer that was given.</param>
/// <param name="Challenger">The shadow's; null where it failed.</param>
public sealed record ShadowPair(Guid Subject, ComparedModels Models, ShadowAnswer Champion, ShadowAnswer? Challenger)
{
    public override string ToString() => $"ShadowPair {Subject} (values withheld)";
}

/// <summary>One model's answer for one patient.</summary>
public readonly record struct ShadowAnswer(double Probability, bool IsPositive)
{
    public override string ToString() => "ShadowAnswer (values withheld)";
}
