using Sepsis.Domain.Answers;
using Sepsis.Training.Fit;

namespace Sepsis.Training;

/// <summary>Every default of the training, in one place; what matters of it is written into the report.</summary>
internal sealed record TrainingOptions
{
    public const int DefaultFolds = 5;
    public const int MaximumFolds = 20;
    public const int DefaultSeed = 42;
    public const string DefaultVersion = "1.0.0";
    public const int DefaultTrials = 4;
    public const int DefaultReplicates = 500;

    /// <summary>One part in so many of a training set is held out to stop on; more where patients are few.</summary>
    public const int StoppingParts = 7;

    /// <summary>A search looks at no more rows than this (whole patients): what is best on them is good on more.</summary>
    public const int SearchRows = 120_000;

    /// <summary>Nobody predicts an outcome of patients this well; data on which a model seems to are at fault.</summary>
    public const double SuspiciousAuroc = 0.995;

    public const double AdultAge = 18;

    /// <summary>A file of made-up patients must say so in its name, and that is how training knows them.</summary>
    public const string SyntheticMark = "synthetic";

    public const int GoldenRows = 24;

    public int Folds { get; init; } = DefaultFolds;

    public int Seed { get; init; } = DefaultSeed;

    /// <summary>Changes the time a training takes and nothing else.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Parameters tried for the quickest member; 1 is the defaults and no search.</summary>
    public int Trials { get; init; } = DefaultTrials;

    /// <summary>No further parameters are tried after this; null is no limit.</summary>
    public TimeSpan? TimeBudget { get; init; }

    /// <summary>At most so many trees, and epochs of the network: a quick look. Null: until nothing more is gained.</summary>
    public int? Rounds { get; init; }

    /// <summary>Trees grown elsewhere, in place of ours; null grows them here.</summary>
    public TreesFiles? Trees { get; init; }

    /// <summary>Whether each site is also judged by models that learned at the others.</summary>
    public bool LeaveSitesOut { get; init; }

    public DecisionAim Aim { get; init; } = DecisionAim.Default;

    /// <summary>Codes of severe anomalies the run goes on with.</summary>
    public IReadOnlyList<string> Accepted { get; init; } = [];

    /// <summary>Resamples of patients behind every interval.</summary>
    public int Replicates { get; init; } = DefaultReplicates;

    public static bool IsSynthetic(string path) => Path.GetFileName(path).Contains(SyntheticMark, StringComparison.OrdinalIgnoreCase);
}
