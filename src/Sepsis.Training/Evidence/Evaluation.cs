namespace Sepsis.Training.Evidence;

/// <summary>
/// All that was measured of a model, on rows it had not learned from: evaluation.json. The report, the card and the
/// gate read it and reckon nothing themselves.
/// </summary>
internal sealed record Evaluation
{
    public const string File = "evaluation.json";

    /// <summary>What the probability is of, in words: "sepsis within 24 hours".</summary>
    public required string Outcome { get; init; }

    public required EvaluationData Data { get; init; }

    public required EvaluationMethod Method { get; init; }

    /// <summary>The ensemble first, then its members, then the baselines.</summary>
    public required IReadOnlyList<ModelEvidence> Models { get; init; }

    /// <summary>The ensemble against each other model on the same resampled patients.</summary>
    public required IReadOnlyList<PairedDifference> Comparisons { get; init; }

    public required ChoiceEvidence Voting { get; init; }

    public required ChoiceEvidence Calibration { get; init; }

    public required DecisionEvidence Decision { get; init; }

    public required CurveEvidence Curves { get; init; }

    /// <summary>Null where nothing could be said, and in an evaluation written before it was measured.</summary>
    public CertaintyEvidence? Certainty { get; init; }

    /// <summary>Learned at the other sites, judged at this one; empty where the data name no sites.</summary>
    public required IReadOnlyList<TransferEvidence> Transfers { get; init; }

    public required IReadOnlyList<SubgroupEvidence> Subgroups { get; init; }

    /// <summary>The most important first.</summary>
    public required IReadOnlyList<FeatureImportance> Importance { get; init; }

    public required IReadOnlyList<PartialDependence> PartialDependence { get; init; }

    public required IReadOnlyList<AnomalyEvidence> Anomalies { get; init; }

    public required IReadOnlyList<MemberParametersEvidence> Parameters { get; init; }

    /// <summary>What nobody who reads the metrics may overlook.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    public ModelEvidence Ensemble => Models[0];
}
