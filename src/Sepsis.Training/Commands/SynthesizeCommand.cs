using System.CommandLine;
using Sepsis.Training.Sources;

namespace Sepsis.Training.Commands;

internal static class SynthesizeCommand
{
    private const int MaximumRows = 10_000_000;

    public static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        var rows = new Option<int>("--rows") { Description = "How many rows.", Required = true };
        var seed = new Option<int>("--seed") { Description = "The same seed makes the same patients.", DefaultValueFactory = _ => TrainingDefaults.Seed };
        var file = new Option<string>("--out") { Description = $"The CSV file to write; its name must contain \"{TrainingDefaults.SyntheticMark}\".", Required = true }.NotEmpty();
        rows.Within(1, MaximumRows);
        var command = new Command("synthesize", "Makes up patients to try the software with.") { rows, seed, file };
        command.SetAction(parsed =>
        {
            var (count, path) = (parsed.GetValue(rows), parsed.GetRequiredValue(file));
            terminal.Stages.Run($"Making up {count} rows", progress =>
            {
                SyntheticFile.Write(path, count, parsed.GetValue(seed), progress, cancellationToken);
                return true;
            });
            terminal.Output.WriteLine($"{path}: {count} synthetic rows. No patient is behind any of them.");
            return ExitCode.Done;
        });
        return command;
    }
}
