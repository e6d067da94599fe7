using System.CommandLine;
using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Commands;

/// <summary>The gate alone, of the evaluation in the work folder.</summary>
internal static class GateCommand
{
    public static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        var (options, gate) = (new PipelineOptions(), new GateOptions());
        var command = new Command("gate", "Decides by the gate file whether the model may serve.");
        foreach (var option in options.Of())
            command.Add(option);
        gate.AddTo(command);
        command.SetAction(parsed =>
        {
            var work = options.Workspace(parsed, null, terminal, cancellationToken);
            new StageRunner(work).Run([gate.Stage(parsed, work.Schema)], cancellationToken);
            var decision = GateStage.Result(work);
            terminal.Output.WriteLine(decision.Verdict);
            foreach (var check in decision.Checks)
                terminal.Output.WriteLine($"{(check.Passed ? "holds" : "fails")}  {check.Rule}: {check.Reason}");
            return decision.Blessed ? ExitCode.Done : ExitCode.NotBlessed;
        });
        return command;
    }
}
