using Sepsis.Domain.Bundles;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Risk;
using Sepsis.Training.Folds;
using Sepsis.Training.Members;

namespace Sepsis.Training.Ensembles;

/// <summary>What a training comes to, before it is written.</summary>
internal sealed record TrainedEnsemble
{
    public required IReadOnlyList<IMemberTrainer> Trainers { get; init; }

    public required IReadOnlyList<FittedMember> Members { get; init; }

    public required FeatureGroups Groups { get; init; }

    public required OutOfFold OutOfFold { get; init; }

    public required VotingChoice Voting { get; init; }

    public required PlattCalibrator Calibrator { get; init; }

    public required RiskThresholds Thresholds { get; init; }

    /// <summary>Out-of-fold votes, calibrated.</summary>
    public required double[] Probabilities { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, MetricSummary>> Metrics { get; init; }

    /// <summary>So good that the data must be at fault.</summary>
    public bool IsSuspicious => Metrics.Values.Any(figures => figures["auroc"].Mean >= TrainingOptions.SuspiciousAuroc);
}
