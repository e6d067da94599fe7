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
