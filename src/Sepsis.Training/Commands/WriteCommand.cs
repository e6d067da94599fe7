using System.CommandLine;
using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Commands;

/// <summary>The last stages alone: the gate, or the gate and the bundle, of what the others left in the work folder.</summary>
internal static class WriteCommand
{
    public static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        var (options, gate, write) = (new PipelineOptions(), new GateOptions(), new WriteOptions());
        var command = new Command("write", "Writes the bundle of what the other stages left in the work folder.");
        foreach (var option in options.Of())
            command.Add(option);
        gate.AddTo(command);
        write.AddTo(command);
        command.SetAction(parsed =>
        {
            var directory = write.Directory(parsed);
            BundleTarget.Check(directory);
            var work = options.Workspace(parsed, null, terminal, cancellationToken);
            new StageRunner(work).Run([gate.Stage(parsed, work.Schema)], cancellationToken);
            return TrainCommand.Finish(work, new WriteStage(directory, write.Version(parsed), write.Attribution(parsed), write.Force(parsed)), directory, cancellationToken);
        });
        return command;
    }
}
