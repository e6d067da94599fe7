using System.Text.Json.Serialization;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Evidence;

/// <summary>A hospital's look at a bundle before it goes live: its own labelled patients, and what they say.</summary>
internal sealed record FitCheck
{
    public required FitVerdict Verdict { get; init; }

    /// <summary>A sentence each.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>What does not decide and should be known.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>Of the ensemble, over the folds of its training; null where the bundle states none.</summary>
    public required double? CrossValidatedAuroc { get; init; }

    public required UnseenEvaluation Evaluation { get; init; }

    /// <summary>Every input, the one that moved most first.</summary>
    public required IReadOnlyList<InputDrift> Drift { get; init; }

    /// <summary>What the threshold would be here for other aims; chosen and judged on the same rows.</summary>
    public required IReadOnlyList<AimOutcome> OtherAims { get; init; }

    /// <summary>Null where these data are too few to recalibrate on, or order the outcome no better than chance.</summary>
    public required SuggestedRecalibration? Recalibration { get; init; }
}

/// <summary>Whether a bundle may be used on the patients of a file.</summary>
internal enum FitVerdict
{
    Fits,

    /// <summary>It orders these patients well enough, and its probabilities are off.</summary>
    RecalibrateFirst,

    /// <summary>It orders them worse than it was cross-validated to: no recalibration mends that.</summary>
    DoesNotFit,

    CannotTell,
}

/// <param name="Index">Population stability index against the bundle's reference profile.</param>
/// <param name="ByChance">What the index stays below 99 times of 100 where nothing has moved.</param>
/// <param name="ReferenceMissing">Share of the training rows without the value.</param>
/// <param name="Missing">Share of these rows without it.</param>
/// <param name="ReferenceMean">Null where there was no value.</param>
internal sealed record InputDrift(
    string Name, double Index, double ByChance, double ReferenceMissing, double Missing, double? ReferenceMean, double? Mean)
{
    public bool IsLarge => Index >= Math.Max(PopulationStability.Large, ByChance);

    public bool IsModerate => !IsLarge && Index >= Math.Max(PopulationStability.Moderate, ByChance);
}

/// <param name="Aim">sensitivity=0.80.</param>
internal sealed record AimOutcome(string Aim, double Threshold, double Sensitivity, double Specificity, double? Ppv, double AlertsPer100);

/// <summary>
/// logit(p') = Slope * logit(p) + Intercept, p being the bundle's own probability: fitted on all rows.
/// </summary>
/// <param name="Aim">What the threshold of each fold was chosen for.</param>
/// <param name="Folds">By patient.</param>
/// <param name="Metrics">Each row recalibrated by the folds it is not in.</param>
internal sealed record SuggestedRecalibration(
    double Slope, double Intercept, string Aim, int Folds,
    [property: JsonPropertyName("figures")] IReadOnlyDictionary<string, MetricEvidence> Metrics);
