using Sepsis.Training.Data;
using Sepsis.Training.Data.Anomalies;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Pipeline;

/// <param name="Schema">Asked for: built in, or read from a file.</param>
internal sealed record ProfileOptions(DataSchema Schema);

/// <summary>The schema that holds for this run, and what the data look like through it.</summary>
internal sealed class ProfileStage(ProfileOptions options) : Stage<ProfileOptions>(options)
{
    public const string File = "profile.json";

    public override string Name => "profile";

    public override IReadOnlyList<string> Reads => [];

    public override IReadOnlyList<string> Writes(Workspace work) => [SchemaFile.Name, File];

    public override void Run(Workspace work, CancellationToken cancellationToken)
    {
        // Nothing is written of data that cannot be read.
        var cohort = work.ReadBy(Options.Schema);
        work.Put(SchemaFile.Name, Options.Schema, SchemaFile.Write(Options.Schema));
        foreach (var line in cohort.Cleaning.Lines())
            work.Terminal.Error.WriteLine(line);
        var profile = cohort.Matrix.Profile();
        work.Put(File, profile, StageJson.Write(profile));
    }
}

/// <param name="Accepted">Codes of severe anomalies the run goes on with.</param>
internal sealed record ValidateOptions(IReadOnlyList<string> Accepted);

/// <summary>What is odd about the data; what is severe stops the run unless it was accepted by its code.</summary>
internal sealed class ValidateStage(ValidateOptions options) : Stage<ValidateOptions>(options)
{
    public override string Name => "validate";

    public override IReadOnlyList<string> Reads => [SchemaFile.Name];

    public override IReadOnlyList<string> Writes(Workspace work) => [AnomalyFile.Name];

    public override void Run(Workspace work, CancellationToken cancellationToken)
    {
        var found = work.Terminal.Progress.Run("Looking for anomalies", _ => AnomalyFinder.Find(work.Cohort));
        IReadOnlyList<AnomalyEvidence> anomalies =
            [.. found.Select(anomaly => anomaly with { Accepted = Options.Accepted.Contains(anomaly.Code) })];
        work.Put(AnomalyFile.Name, anomalies, AnomalyFile.Write(anomalies));
        foreach (var anomaly in anomalies)
            work.Terminal.Error.WriteLine($"{anomaly.Severity}: {Line(anomaly)}");
        AnomalyEvidence[] stopping = [.. anomalies.Where(anomaly => anomaly is { Severity: AnomalySeverity.Severe, Accepted: false })];
        if (stopping.Length > 0)
            throw new UnusableDataException(
                "The data have severe anomalies. Mend them, or go on knowing of them with "
                + $"--accept {string.Join(" --accept ", stopping.Select(anomaly => anomaly.Code).Distinct())}.",
                [.. stopping.Select(Line)]);
    }

    private static string Line(AnomalyEvidence anomaly) =>
        $"{anomaly.Code}{(anomaly.Column.Length > 0 ? $" in {anomaly.Column}" : "")}: "
        + $"{anomaly.Text}{(anomaly.Accepted ? " (accepted)" : "")}";
}

internal sealed record SplitOptions(int Folds, int Seed);

/// <summary>Patients dealt into folds: stratified, seeded, identical rows together.</summary>
internal sealed class SplitStage(SplitOptions options) : Stage<SplitOptions>(options)
{
    public override string Name => "split";

    public override IReadOnlyList<string> Reads => [SchemaFile.Name];

    public override IReadOnlyList<string> Writes(Workspace work) => [FoldSplitFile.Name];

    public override void Run(Workspace work, CancellationToken cancellationToken)
    {
        var cohort = work.Cohort;
        var groups = FeatureGroups.Of(cohort.Matrix, cohort.PatientOfRow, cohort.Patients);
        var folds = GroupedFolds.Deal(groups.GroupOfRow, cohort.Matrix.Labels, Options.Folds, Options.Seed);
        var split = new FoldSplit(groups.GroupOfRow, groups.Count, folds);
        work.Put(FoldSplitFile.Name, split, FoldSplitFile.Write(split));
    }
}
