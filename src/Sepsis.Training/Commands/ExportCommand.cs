using System.CommandLine;
using System.Globalization;
using Sepsis.Training.Data;
using Sepsis.Training.Fit.LightGbm;
using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Commands;

/// <summary>What another engine needs to grow the trees: the finished features, with the folds `train` will judge by.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        var pipeline = new PipelineArguments();
        var features = new Option<string>("--features")
        {
            Description = "The CSV file to write, gzipped where its name ends in .gz.",
            Required = true,
        }.NotEmpty();
        var command = new Command(
            "export", "Writes the rows as the trees see them, to grow the trees elsewhere (train --trees).") { features };
        foreach (var option in pipeline.Of("split"))
            command.Add(option);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(features);
            var work = pipeline.Workspace(parsed, $"{path}.work", terminal, cancellationToken);
            new StageRunner(work).Run(
                [new ProfileStage(pipeline.Profile(parsed)), new SplitStage(pipeline.Split(parsed))], cancellationToken);
            Write(path, work, cancellationToken);
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{path}: {work.Cohort.Matrix.Rows} rows of {work.Cohort.Matrix.Columns} features, {work.Split.Folds.Count} folds."));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(string path, Workspace work, CancellationToken cancellationToken)
    {
        using var file = new AtomicFile(path);
        work.Terminal.Progress.Run($"Writing {Path.GetFileName(path)}", progress =>
        {
            using var writer = new StreamWriter(file.Stream, bufferSize: 1 << 16, leaveOpen: true);
            FeaturesFile.Write(writer, work.Cohort, work.Split, progress, cancellationToken);
            return true;
        });
        cancellationToken.ThrowIfCancellationRequested();
        file.Keep();
    }
}
