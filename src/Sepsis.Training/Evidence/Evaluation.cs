using System.Text.Json.Serialization;

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

    /// <summary>The same models on the rows of the first day after arrival; empty where the data do not say the hours.</summary>
    public IReadOnlyList<ModelEvidence> FirstDay { get; init => field = value ?? []; } = [];

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

    /// <summary>The models of the family for senders of less; empty where it is a family of one.</summary>
    public IReadOnlyList<SetEvidence> Sets { get; init => field = value ?? []; } = [];

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

/// <param name="Sites">Rows by site, empty where the data name none.</param>
/// <param name="Features">What the models look at, in their order, derived ones included.</param>
/// <param name="NotUsed">Inputs without any value in these data: accepted by the service and not looked at.</param>
/// <param name="Cleaning">What was done to the data on the way in, a sentence each.</param>
internal sealed record EvaluationData(
    string File,
    string Sha256,
    bool Synthetic,
    int Rows,
    int Patients,
    int IndependentGroups,
    int Positives,
    double Prevalence,
    IReadOnlyDictionary<string, int> Sites,
    IReadOnlyList<string> Features,
    IReadOnlyList<string> NotUsed,
    IReadOnlyList<string> Cleaning);

/// <param name="Replicates">Resamples of whole patients that the intervals are taken from.</param>
/// <param name="Confidence">0.95.</param>
internal sealed record EvaluationMethod(int Folds, int Seed, int Replicates, double Confidence, IReadOnlyDictionary<string, string> Tools);

/// <param name="Trials">Candidates tried in every fold.</param>
/// <param name="Rounds">Trees or epochs of the final model.</param>
internal sealed record MemberParametersEvidence(string Member, int Trials, int Rounds, IReadOnlyDictionary<string, double> Best);

/// <summary>Ways that were compared (voting weights, calibrations), the one chosen, and why, in words.</summary>
internal sealed record ChoiceEvidence(string Chosen, string Why, IReadOnlyList<OptionEvidence> Options);

/// <param name="Name">equal, auroc_weighted, fitted; platt, isotonic.</param>
/// <param name="Setting">Weights by member, or slope and intercept.</param>
internal sealed record OptionEvidence(
    string Name, IReadOnlyDictionary<string, double> Setting,
    [property: JsonPropertyName("figures")] IReadOnlyDictionary<string, MetricEvidence> Metrics);
