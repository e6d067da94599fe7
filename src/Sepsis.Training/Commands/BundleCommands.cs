using System.CommandLine;
using Sepsis.Domain.Inputs;
using Sepsis.Training.Bundles;
using Sepsis.Training.Data;
using Sepsis.Training.Scoring;

namespace Sepsis.Training.Commands;

internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var bundle = new Option<string>("--bundle") { Description = "The bundle's folder.", Required = true }.NotEmpty();
        var command = new Command("verify", "Checks a bundle as the service does before it serves it.") { bundle };
        command.SetAction(parsed =>
        {
            using var open = OpenBundle.Read(parsed.GetRequiredValue(bundle));
            var manifest = open.Manifest;
            terminal.Output.WriteLine(
                $"{manifest.Name} {manifest.Version}, SHA-256 {open.Bundle.Sha256}: sound. "
                + $"{manifest.Files.Count + manifest.Members.Count} hashes match, {manifest.Golden.Rows.Count} golden rows are "
                + $"reproduced by {manifest.Members.Count} members.");
            if (open.Bundle.Schema.ServingFault is { } fault)
                terminal.Output.WriteLine($"It is a model of {manifest.Outcome}, which this service does not serve: {fault}.");
            return ExitCode.Done;
        });
        return command;
    }
}

internal static class ScoreCommand
{
    public static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        var bundle = new Option<string>("--bundle") { Description = "The bundle's folder.", Required = true }.NotEmpty();
        var data = new Option<string>("--data")
        {
            Description = "The CSV file of patients to score, plain or gzipped.",
            Required = true,
        }.NotEmpty();
        var result = new Option<string>("--out")
        {
            Description = "The CSV file to write; gzipped if its name ends in .gz.",
            Required = true,
        }.NotEmpty();
        var threads = new Option<int>("--threads")
        {
            Description = "Changes the time it takes and nothing else.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        threads.Within(1, 1024);
        var command = new Command("score", "Adds the risk to every row of a file.") { bundle, data, result, threads };
        command.SetAction(parsed =>
            Score(
                parsed.GetRequiredValue(bundle), parsed.GetRequiredValue(data), parsed.GetRequiredValue(result),
                parsed.GetRequiredValue(threads), terminal, cancellationToken));
        return command;
    }

    /// <summary>A column that is not there has not been sent; an empty cell has not been measured.</summary>
    private static PanelSet PanelsOf(string data)
    {
        using var file = DataFile.Open(data);
        return new([.. CsvColumns.ReadNames(new CsvReader(file.Content)).Select(name => Measurements.Find(name)?.Panel).OfType<Panel>()]);
    }

    private static int Score(string bundle, string data, string result, int threads, Terminal terminal, CancellationToken cancellationToken)
    {
        if (Path.GetFullPath(data) == Path.GetFullPath(result))
            throw new UnusableDataException("--out is the file that is read; it would be replaced. Name another.");
        using var family = OpenBundle.Read(bundle);
        var sent = PanelsOf(data);
        var open = family.For(sent);
        if (open.Bundle.Set is { } set)
            terminal.Error.WriteLine($"Of the family, {set} answers: {sent} is what the file has columns of.");
        using var file = DataFile.Open(data);
        using var output = new AtomicFile(result);
        var tally = terminal.Progress.Run($"Scoring {Path.GetFileName(data)}", progress =>
            new CsvScorer(open.Bundle, open.Ensemble, open.Schema, threads)
                .Score(new CsvReader(file.Content), output.Stream, () => progress.Report(file.Done), cancellationToken));
        output.Keep();
        if (tally.NotInputs.Count > 0)
            terminal.Error.WriteLine($"Passed through, for they are outside the schema: {string.Join(", ", tally.NotInputs)}.");
        terminal.Output.WriteLine(
            $"{result}: {tally.Rows} rows, {tally.Rows - tally.NotScored} scored, {tally.NotScored} not scored (the reason stands in "
            + "not_scored_because).");
        return ExitCode.Done;
    }
}
