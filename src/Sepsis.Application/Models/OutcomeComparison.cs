using Sepsis.Domain.Statistics;

namespace Sepsis.Application.Models;

/// <summary>Both models beside what became of the patients: the same patients for both.</summary>
/// <param name="Positive">Patients with sepsis whose outcome is known.</param>
/// <param name="Negative">Without.</param>
/// <param name="Champion">Null where a class is too small.</param>
/// <param name="Challenger">Null where a class is too small.</param>
public sealed record OutcomeComparison(int Positive, int Negative, OutcomeFigures? Champion, OutcomeFigures? Challenger)
{
    /// <summary>
    /// Below ten of a class an AUROC of 0.8 has a standard error of 0.10 and more, and would tell nothing of two models.
    /// Hanley, McNeil, Radiology 143 (1982) 29-36.
    /// </summary>
    public const int LeastOfAClass = 10;

    /// <summary>Why there are no figures; null where there are.</summary>
    public string? LeftOut =>
        Champion is null
            ? $"Known outcomes of {Positive} patients with sepsis and {Negative} without; {LeastOfAClass} of each are needed."
            : null;

    public static OutcomeComparison Of(IReadOnlyList<ShadowPair> pairs, IReadOnlyDictionary<Guid, bool> outcomes)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(outcomes);
        var known = pairs.Where(pair => outcomes.ContainsKey(pair.Subject)).ToList();
        bool[] labels = [.. known.Select(pair => outcomes[pair.Subject])];
        var (positive, negative) = (labels.Count(label => label), labels.Count(label => !label));
        if (positive < LeastOfAClass || negative < LeastOfAClass)
            return new(positive, negative, null, null);
        return new(
            positive, negative,
            OutcomeFigures.Of([.. known.Select(pair => pair.Champion.Probability)], labels),
            OutcomeFigures.Of([.. known.Select(pair => pair.Challenger!.Value.Probability)], labels));
    }
}

/// <summary>How well one model orders the patients, and how far its probabilities are from what happened.</summary>
public sealed record OutcomeFigures(double Auroc, double ObservedToExpected, double Brier)
{
    public static OutcomeFigures Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels) => new(
        RankingMetrics.Auroc(probabilities, labels),
        CalibrationMetrics.ObservedToExpected(probabilities, labels),
        CalibrationMetrics.Brier(probabilities, labels));
}
