
namespace Sepsis.Training;

/// <summary>Every default of the training, in one place; what matters of it is written into the report.</summary>
internal static class TrainingDefaults
{
    public const int Folds = 5;
    public const int MostFolds = 20;
    public const int Seed = 42;
    public const string Version = "1.0.0";
    public const int Trials = 4;
    public const int Replicates = 500;

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

    public static bool IsSynthetic(string path) => Path.GetFileName(path).Contains(SyntheticMark, StringComparison.OrdinalIgnoreCase);
}
