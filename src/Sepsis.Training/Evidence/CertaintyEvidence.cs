using System.Globalization;
using Sepsis.Domain.Answers;

namespace Sepsis.Training.Evidence;

/// <summary>
/// What an answer says of its own certainty, held against what happened: each fold was answered from the calibration
/// pairs of the others.
/// </summary>
/// <param name="Level">How often a set is to hold the truth.</param>
/// <param name="Rows">That could be answered: those whose other folds had both classes.</param>
/// <param name="WithOutcome">How often the set held it of rows with the outcome; null where there were none.</param>
/// <param name="WithoutOutcome">Likewise of rows without.</param>
/// <param name="Sets">How often each was the answer.</param>
/// <param name="Width">Of the interval about the probability.</param>
/// <param name="Deciles">Rows of neighbouring probabilities, the lowest first.</param>
internal sealed record CertaintyEvidence(
    double Level,
    int Rows,
    CoverageEvidence? WithOutcome,
    CoverageEvidence? WithoutOutcome,
    SetShares Sets,
    IntervalWidth Width,
    IReadOnlyList<IntervalDecile> Deciles);

/// <param name="Share">Of the rows whose set held the truth.</param>
/// <param name="StandardError">Clustered by patient; null of one patient.</param>
/// <param name="Kept">Within two standard errors of the level or above it; null without one.</param>
internal sealed record CoverageEvidence(double Share, int Rows, int Patients, double? StandardError, bool? Kept);

/// <summary>Shares of the rows. Both: it cannot tell. Empty: unusual among those with the outcome and among those without.</summary>
internal sealed record SetShares(double Outcome, double NoOutcome, double Both, double Empty);

internal sealed record IntervalWidth(double Mean, double NinetiethPercentile);

/// <param name="Predicted">Mean probability.</param>
/// <param name="Lower">Mean lower end of the interval.</param>
/// <param name="Observed">Share with the outcome.</param>
/// <param name="StandardError">Of the observed share, clustered by patient; null of one patient.</param>
/// <param name="Upper">Mean upper end.</param>
internal sealed record IntervalDecile(int Rows, double Predicted, double Lower, double Observed, double? StandardError, double Upper)
{
    public bool Within => Observed >= Lower && Observed <= Upper;
}

/// <summary>How an answer says how sure it is and why, and what that does not mean: the same in report and card.</summary>
internal static class CertaintyWords
{
    public static string HowMade { get; } =
        "An answer may carry beside it: an interval (inductive Venn-Abers on the calibration pairs, widened to hold the probability); "
        + "a set of what cannot be ruled out (class-conditional conformal by rank among the calibration pairs, at "
        + $"{Numbers.Percent(ConformalSets.UsualLevel)}); "
        + "attributions (Shapley values of the calibrated vote against typical patients, who are medians of the training rows by "
        + "quarter of risk); "
        + "and the missing measurement that would move the answer most (missing values from the known ones by a Gaussian copula).";

    /// <summary>What none of it means, a sentence or two each.</summary>
    public static IReadOnlyList<string> NotMeant { get; } =
    [
        "The interval is about patients with such an answer, not about this one patient: it says how well the share of them with the "
        + "outcome is known. A narrow interval about 30 % still leaves 30 of 100.",
        "The set's promise is an average over many patients, for each class apart. Of one patient, or of a group picked by anything "
        + "else (age, ward), it promises nothing; \"ruled out\" is this promise and not an examination.",
        "Interval and set hold for patients like those whose rows they were made from. Elsewhere they have to be measured anew.",
        "The attribution compares the patient with typical ones and is about the model, not about causes: held against other patients "
        + "it would be another.",
        "The next measurement assumes that inputs hang together as in a Gaussian copula. It is the one that would move the model's "
        + "answer most, which need not be the one the patient needs.",
    ];

    /// <summary>What the sets' promise came to.</summary>
    public static string Coverage(CertaintyEvidence certainty) => string.Create(CultureInfo.InvariantCulture,
        $"The set held what came about in {Held(certainty.WithOutcome)} of the rows with the outcome and "
        + $"{Held(certainty.WithoutOutcome)} of those without, where at least {Numbers.Percent(certainty.Level)} were promised of "
        + $"each; in {Percent(certainty.Sets.Both)} it could not tell. The interval was {certainty.Width.Mean:0.000} wide on average.");

    private static string Held(CoverageEvidence? coverage) => coverage switch
    {
        null => "an unknown share (there were none)",
        { StandardError: { } error } =>
            $"{Percent(coverage.Share)} (standard error {Percent(error)}, {(coverage.Kept == true ? "kept" : "not kept")})",
        _ => $"{Percent(coverage.Share)} (of one patient, not judged)",
    };

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");
}
