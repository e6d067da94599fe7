using System.CommandLine;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Training.Cohorts;
using Sepsis.Training.Ensembles;
using Sepsis.Training.Members;
using Sepsis.Training.Reports;

namespace Sepsis.Training.Commands;

internal static class TrainCommand
{
    public static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        var data = new Option<string>("--data") { Description = "The CSV file of patients to learn from, plain or gzipped.", Required = true }.NotEmpty();
        var bundle = new Option<string>("--out") { Description = "The bundle's folder; its last part is the model's name.", Required = true }.NotEmpty();
        var folds = new Option<int>("--folds") { Description = "Folds of the cross-validation.", DefaultValueFactory = _ => TrainingOptions.DefaultFolds };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same bundle.", DefaultValueFactory = _ => TrainingOptions.DefaultSeed };
        var version = new Option<string>("--version") { Description = "The model's version.", DefaultValueFactory = _ => TrainingOptions.DefaultVersion }.NotEmpty();
        var threads = new Option<int>("--threads") { Description = "Changes the time it takes and nothing else.", DefaultValueFactory = _ => Environment.ProcessorCount };
        folds.Within(2, TrainingOptions.MaximumFolds);
        seed.Within(0, int.MaxValue / 2);
        threads.Within(1, 1024);
        var command = new Command("train", "Trains the ensemble, judges it by cross-validation and writes a verified bundle.") { data, bundle, folds, seed, version, threads };
        command.SetAction(parsed =>
        {
            var options = new TrainingOptions { Folds = parsed.GetValue(folds), Seed = parsed.GetValue(seed), Threads = parsed.GetValue(threads) };
            return Train(parsed.GetRequiredValue(data), parsed.GetRequiredValue(bundle), parsed.GetRequiredValue(version), options, terminal, cancellationToken);
        });
        return command;
    }

    private static int Train(string data, string directory, string version, TrainingOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        BundleTarget.Check(directory);
        using var file = DataFile.Open(data);
        var cohort = terminal.Stages.Run($"Reading {Path.GetFileName(data)}", progress => CohortReader.Read(file, progress, cancellationToken));
        foreach (var line in cohort.Cleaning.Lines())
            terminal.Error.WriteLine(line);

        var trainers = MemberTrainers.All(options, terminal.Error.WriteLine);
        var trained = new EnsembleTrainer(trainers, options, terminal.Stages).Train(cohort, cancellationToken);
        var run = new TrainingRun(BundleTarget.NameOf(directory), version, cohort, trained,
            PopulationOf.Ages(cohort.Matrix, TrainingOptions.IsSynthetic(data)), ProvenanceOf.File(data, cohort, options));
        cancellationToken.ThrowIfCancellationRequested();
        var sha256 = BundleWriter.Write(directory, DraftOf.Run(run));
        Verify(directory, sha256);
        Say(run, directory, sha256, terminal);
        return ExitCode.Done;
    }

    /// <summary>By the reader that will serve it: what it refuses must not leave here as a success.</summary>
    private static void Verify(string directory, string sha256)
    {
        using var open = OpenBundle.Read(directory);
        if (open.Bundle.Sha256 != sha256)
            throw new IOException($"{directory} was changed by somebody else while it was being written.");
    }

    private static void Say(TrainingRun run, string directory, string sha256, Terminal terminal)
    {
        foreach (var line in MetricsTable.Lines(run.Trained.Metrics, run.Trained.OutOfFold.Members))
            terminal.Output.WriteLine(line);
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(run.Trained.Voting.InWords());
        terminal.Output.WriteLine($"Bundle {directory}, SHA-256 {sha256}: written, read back and verified.");
        foreach (var warning in Warnings.Of(run))
            terminal.Warn(warning);
    }
}
