namespace Sepsis.Training;

/// <summary>Every default of the training, in one place; what matters of it is written into the report.</summary>
internal sealed record TrainingOptions
{
    public const int DefaultFolds = 5;
    public const int MaximumFolds = 20;
    public const int DefaultSeed = 42;
    public const string DefaultVersion = "1.0.0";

    /// <summary>One part in so many of a training set is held out to stop on; more where patients are few.</summary>
    public const int StoppingParts = 7;

    /// <summary>The decision threshold finds at least this share of the septic rows, out of fold.</summary>
    public const double DecisionSensitivity = 0.80;

    /// <summary>"Moderate" begins where this share of the septic rows lies above.</summary>
    public const double ModerateSensitivity = 0.95;

    /// <summary>"Very high" begins where this share of the other rows lies below.</summary>
    public const double VeryHighSpecificity = 0.95;

    /// <summary>Nobody predicts sepsis this well; data on which a model seems to are at fault.</summary>
    public const double SuspiciousAuroc = 0.995;

    public const double AdultAge = 18;

    /// <summary>A file of made-up patients must say so in its name, and that is how training knows them.</summary>
    public const string SyntheticMark = "synthetic";

    public const int GoldenRows = 24;

    public int Folds { get; init; } = DefaultFolds;

    public int Seed { get; init; } = DefaultSeed;

    /// <summary>Changes the time a training takes and nothing else.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    public static bool IsSynthetic(string path) => Path.GetFileName(path).Contains(SyntheticMark, StringComparison.OrdinalIgnoreCase);
}
