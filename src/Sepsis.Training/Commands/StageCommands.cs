using System.CommandLine;
using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Commands;

/// <summary>A command for each stage, to run it alone on what the stages before it left in the work folder.</summary>
internal static class StageCommands
{
    public static IEnumerable<Command> Create(Terminal terminal, CancellationToken cancellationToken)
    {
        yield return Of(new ValidateStage(), "Looks for anomalies of the data: repeated rows, columns that give the outcome away, likely unit mistakes.", [new ProfileStage()]);
        yield return Of(new SplitStage(), "Deals the patients into folds.", [new ProfileStage()]);
        yield return Of(new TuneStage(), "Searches parameters inside the training rows of each fold.", []);
        yield return Of(new FitStage(), "Fits every member: in each fold, without each site, and on all rows.", []);
        yield return Of(new CalibrateStage(), "Weighs and calibrates the vote, and chooses the threshold.", []);

        Command Of(Stage stage, string description, Stage[] before)
        {
            var options = new PipelineOptions();
            var command = new Command(stage.Name, description);
            foreach (var option in options.Of(stage.Name))
                command.Add(option);
            command.SetAction(parsed =>
            {
                var work = options.Workspace(parsed, null, terminal, cancellationToken);
                new StageRunner(work).Run([.. before, stage], cancellationToken);
                terminal.Output.WriteLine($"{stage.Name}: {string.Join(", ", stage.Writes(work).Take(4))}");
                return ExitCode.Done;
            });
            return command;
        }
    }
}
