using System.CommandLine;
using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Commands;

/// <summary>A command for each stage, to run it alone on what the stages before it left in the work folder.</summary>
internal static class StageCommands
{
    public static IEnumerable<Command> Create(Terminal terminal, CancellationToken cancellationToken)
    {
        var pipeline = new PipelineArguments();
        yield return Of(
            "validate", "Looks for anomalies of the data: repeated rows, columns that give the outcome away, likely unit mistakes.",
            parsed => [new ProfileStage(pipeline.Profile(parsed)), new ValidateStage(pipeline.Validate(parsed))]);
        yield return Of(
            "split", "Deals the patients into folds.",
            parsed => [new ProfileStage(pipeline.Profile(parsed)), new SplitStage(pipeline.Split(parsed))]);
        yield return Of(
            "tune", "Searches parameters inside the training rows of each fold.", parsed => [new TuneStage(pipeline.Tune(parsed))]);
        yield return Of(
            "fit", "Fits every member: in each fold, without each site, and on all rows.",
            parsed => [new FitStage(pipeline.Fit(parsed))],
            (parsed, work) => SetStages.Fit(work, pipeline.Sets(parsed), pipeline.Fit(parsed), cancellationToken));
        yield return Of(
            "calibrate", "Weighs and calibrates the vote, and chooses the threshold.",
            parsed => [new CalibrateStage(pipeline.Calibrate(parsed))],
            (parsed, work) => SetStages.Calibrate(work, pipeline.Sets(parsed), pipeline.Calibrate(parsed), cancellationToken));

        Command Of(string name, string description, Func<ParseResult, Stage[]> stages, Action<ParseResult, Workspace>? sets = null)
        {
            var command = new Command(name, description);
            foreach (var option in pipeline.Of(name))
                command.Add(option);
            command.SetAction(parsed =>
            {
                var work = pipeline.Workspace(parsed, null, terminal, cancellationToken);
                var run = stages(parsed);
                new StageRunner(work).Run(run, cancellationToken);
                sets?.Invoke(parsed, work);
                terminal.Output.WriteLine($"{name}: {string.Join(", ", run[^1].Writes(work).Take(4))}");
                return ExitCode.Done;
            });
            return command;
        }
    }

    /// <summary>The gate alone, of the evaluation in the work folder.</summary>
    public static Command Gate(Terminal terminal, CancellationToken cancellationToken)
    {
        var (pipeline, gate) = (new PipelineArguments(), new GateArguments());
        var command = new Command("gate", "Decides by the gate file whether the model may serve.");
        foreach (var option in pipeline.Of())
            command.Add(option);
        gate.AddTo(command);
        command.SetAction(parsed =>
        {
            var work = pipeline.Workspace(parsed, null, terminal, cancellationToken);
            new StageRunner(work).Run([new GateStage(gate.Read(parsed, work.Schema))], cancellationToken);
            var decision = GateStage.Result(work);
            terminal.Output.WriteLine(decision.Verdict);
            foreach (var check in decision.Checks)
                terminal.Output.WriteLine($"{(check.Passed ? "holds" : "fails")}  {check.Rule}: {check.Reason}");
            return decision.Blessed ? ExitCode.Done : ExitCode.NotBlessed;
        });
        return command;
    }

    /// <summary>The gate and the bundle, of what the other stages left in the work folder.</summary>
    public static Command Write(Terminal terminal, CancellationToken cancellationToken)
    {
        var (pipeline, gate, write) = (new PipelineArguments(), new GateArguments(), new WriteArguments());
        var command = new Command("write", "Writes the bundle of what the other stages left in the work folder.");
        foreach (var option in pipeline.Of())
            command.Add(option);
        gate.AddTo(command);
        write.AddTo(command);
        command.SetAction(parsed =>
        {
            var directory = write.Directory(parsed);
            var work = pipeline.Workspace(parsed, null, terminal, cancellationToken);
            new StageRunner(work).Run([new GateStage(gate.Read(parsed, work.Schema))], cancellationToken);
            return TrainCommand.Finish(work, write.Stage(parsed), directory, cancellationToken);
        });
        return command;
    }
}
