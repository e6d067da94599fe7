using System.CommandLine;
using System.Globalization;
using Sepsis.Training.Data;
using Sepsis.Training.Sources;

namespace Sepsis.Training.Commands;

internal static class SynthesizeCommand
{
    private const int MaximumRows = 10_000_000;

    public static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        var rows = new Option<int>("--rows") { Description = "How many rows.", Required = true };
        var seed = new Option<int>("--seed")
        {
            Description = "The same seed makes the same patients.",
            DefaultValueFactory = _ => TrainingDefaults.Seed,
        };
        var file = new Option<string>("--out")
        {
            Description = $"The CSV file to write; its name must contain \"{TrainingDefaults.SyntheticMark}\".",
            Required = true,
        }.NotEmpty();
        rows.Within(1, MaximumRows);
        var command = new Command("synthesize", "Makes up patients to try the software with.") { rows, seed, file };
        command.SetAction(parsed =>
        {
            var (count, path) = (parsed.GetValue(rows), parsed.GetRequiredValue(file));
            terminal.Progress.Run($"Making up {count} rows", progress =>
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

internal static class PrepareCommand
{
    private const string PhysioNet2019 = "physionet2019";

    /// <summary>Ten years.</summary>
    private const int MostHours = 87_600;

    public static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        var format = new Option<string>("--format")
        {
            Description = "What the data are: physionet2019 (hourly intensive-care stays of the PhysioNet/CinC Challenge 2019).",
            Required = true,
        }
            .AcceptOnlyFromAmong(PhysioNet2019);
        var data = new Option<string>("--data")
        {
            Description = "One CSV file of all hours, plain or gzipped, or the folder of .psv files.",
            Required = true,
        }.NotEmpty();
        var file = new Option<string>("--out")
        {
            Description = "The training file to write, gzipped where its name ends in .gz.",
            Required = true,
        }.NotEmpty();
        var until = new Option<int>("--until")
        {
            Description = "The last hour since admission that a snapshot is taken at; without it, whole stays.",
            DefaultValueFactory = _ => MostHours,
        };
        until.Within(Stay.Interval, MostHours);
        var command = new Command(
            "prepare",
            "Turns hourly stays into a training file: a snapshot every four hours, and whether sepsis began within 24 hours of "
            + "it.") { format, data, file, until };
        command.SetAction(parsed => Prepare(
            parsed.GetRequiredValue(data), parsed.GetRequiredValue(file), parsed.GetValue(until), terminal, cancellationToken));
        return command;
    }

    private static int Prepare(string data, string path, int until, Terminal terminal, CancellationToken cancellationToken)
    {
        using var file = new AtomicFile(path);
        var written = terminal.Progress.Run($"Taking snapshots of {Path.GetFileName(data)}", progress =>
        {
            using var writer = new StreamWriter(file.Stream, bufferSize: 1 << 16, leaveOpen: true);
            var snapshots = new SnapshotFile(writer, until);
            snapshots.WriteHeader();
            PhysioNetSource.Read(data, snapshots.Write, progress, cancellationToken);
            return snapshots;
        });
        if (written.Rows == 0)
            throw new UnusableDataException($"{data} holds no stay of {Stay.Interval} hours or more.");
        cancellationToken.ThrowIfCancellationRequested();
        file.Keep();
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{path}: {written.Rows} snapshots of {written.Stays} stays, {100.0 * written.Septic / written.Rows:0.00} % with sepsis "
            + $"within {Stay.Horizon} hours."));
        return ExitCode.Done;
    }
}
