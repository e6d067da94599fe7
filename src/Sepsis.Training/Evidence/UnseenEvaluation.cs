namespace Sepsis.Training.Evidence;

/// <summary>A finished bundle on labelled data it has not learned from.</summary>
internal sealed record UnseenEvaluation
{
    public required BundleIdentity Bundle { get; init; }

    public required string Outcome { get; init; }

    public required UnseenDataEvidence Data { get; init; }

    /// <summary>Resamples of whole patients that the intervals are taken from.</summary>
    public required int Replicates { get; init; }

    public required int Seed { get; init; }

    public required double Confidence { get; init; }

    /// <summary>The ensemble first, then its members as they are, then the baselines.</summary>
    public required IReadOnlyList<ModelEvidence> Models { get; init; }

    public required IReadOnlyList<PairedDifference> Comparisons { get; init; }

    public required UnseenDecision Decision { get; init; }

    public required ServiceEvidence Service { get; init; }

    public required IReadOnlyList<SubgroupEvidence> Subgroups { get; init; }

    public required IReadOnlyList<ReliabilityBin> Reliability { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    public ModelEvidence Ensemble => Models[0];
}
