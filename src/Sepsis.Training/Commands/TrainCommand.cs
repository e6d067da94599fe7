using System.CommandLine;
using Sepsis.Training.Pipeline;
using Sepsis.Training.Reports;

namespace Sepsis.Training.Commands;

/// <summary>All stages, from the data to the bundle.</summary>
internal static class TrainCommand
{
    public static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        var (pipeline, gate, write) = (new PipelineArguments(), new GateArguments(), new WriteArguments());
        var command = new Command(
            "train", "Runs every stage: validates the data, trains the ensemble, judges it and writes a verified bundle.");
        foreach (var option in pipeline.Of("validate", "split", "tune", "fit", "calibrate", "evaluate"))
            command.Add(option);
        gate.AddTo(command);
        write.AddTo(command);
        command.SetAction(parsed =>
        {
            var directory = write.Directory(parsed);
            var writing = write.Stage(parsed);
            var work = pipeline.Workspace(parsed, $"{Path.TrimEndingDirectorySeparator(directory)}.work", terminal, cancellationToken);
            var profile = pipeline.Profile(parsed);
            var (sets, fit, calibrate) = (pipeline.Sets(parsed), pipeline.Fit(parsed), pipeline.Calibrate(parsed));
            Stage[] learning =
            [
                new ProfileStage(profile),
                new ValidateStage(pipeline.Validate(parsed)),
                new SplitStage(pipeline.Split(parsed)),
                new TuneStage(pipeline.Tune(parsed)),
                new FitStage(fit),
                new CalibrateStage(calibrate),
            ];
            Stage[] judging = [new EvaluateStage(pipeline.Evaluate(parsed)), new GateStage(gate.Read(parsed, profile.Schema))];
            var runner = new StageRunner(work);
            runner.Run(learning, cancellationToken);
            SetStages.Fit(work, sets, fit, cancellationToken);
            SetStages.Calibrate(work, sets, calibrate, cancellationToken);
            runner.Run(judging, cancellationToken);
            return Finish(work, writing, directory, cancellationToken);
        });
        return command;
    }

    public static int Finish(Workspace work, WriteStage stage, string directory, CancellationToken cancellationToken)
    {
        var output = work.Terminal.Output;
        foreach (var line in MetricsTable.Lines(work.Evaluation.Models))
            output.WriteLine(line);
        output.WriteLine();
        output.WriteLine(work.Evaluation.Voting.Why);
        output.WriteLine(work.Evaluation.Calibration.Why);
        var (exitCode, sha256) = stage.Run(work, cancellationToken);
        if (sha256 is not null)
            output.WriteLine(
                $"Bundle {directory}, SHA-256 {sha256}: written, read back and verified. "
                + $"Its report: {Path.Combine(directory, "report", "index.html")}");
        foreach (var warning in work.Evaluation.Warnings)
            work.Terminal.Warn(warning);
        return exitCode;
    }
}
