using System.CommandLine;
using System.Globalization;
using Sepsis.Training.Data;
using Sepsis.Training.Data.Proposals;

namespace Sepsis.Training.Commands;

/// <summary>A first schema for a file of another outcome, to be looked over by a person.</summary>
internal static class ProfileCommand
{
    public static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        var data = new Option<string>("--data") { Description = "The CSV file of patients, plain or gzipped.", Required = true }.NotEmpty();
        var target = new Option<string>("--target") { Description = "The column that says what happened.", Required = true }.NotEmpty();
        var id = new Option<string>("--id")
        {
            Description = "The column that tells patients apart; without it each row is a patient.",
        }.NotEmpty();
        var file = new Option<string>("--out") { Description = "The schema file to write.", Required = true }.NotEmpty();
        var positive = new Option<string>("--positive") { Description = "The value of the target that means it happened." }.NotEmpty();
        var outcome = new Option<string>("--outcome")
        {
            Description = "What the probability is of, in words: \"heart disease\".",
        }.NotEmpty();
        var command = new Command(
            "profile",
            "Proposes a schema of a file nobody has described yet: look it over, mend it and give it to `train "
            + "--schema`.") { data, target, id, file, positive, outcome };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var request = new ProposalRequest(
                Path.GetFileNameWithoutExtension(path), parsed.GetRequiredValue(target), parsed.GetValue(id), parsed.GetValue(positive),
                parsed.GetValue(outcome));
            return Profile(parsed.GetRequiredValue(data), path, request, terminal, cancellationToken);
        });
        return command;
    }

    private static int Profile(string data, string path, ProposalRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        if (File.Exists(path))
            throw new UnusableDataException($"--out {path} is there already, and a person may have mended it. Name another, or remove it.");
        if (request.Id == request.Target)
            throw new UnusableDataException("--id and --target name the same column.");
        using var input = DataFile.Open(data);
        string[] required = request.Id is null ? [request.Target] : [request.Id, request.Target];
        var survey = terminal.Progress.Run(
            $"Looking at {Path.GetFileName(data)}", progress => FileSurvey.Read(input, required, progress, cancellationToken));
        var proposal = SchemaProposal.Of(survey, request);
        using var output = new AtomicFile(path);
        output.Stream.Write(SchemaFile.Write(proposal.Schema));
        output.Keep();
        Tell(proposal, path, terminal.Output);
        return ExitCode.Done;
    }

    private static void Tell(SchemaProposal proposal, string path, TextWriter output)
    {
        var width = proposal.Columns.Max(column => column.Column.Length);
        foreach (var (column, text) in proposal.Columns)
            output.WriteLine($"{column.PadRight(width)}  {text}");
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{path}: {proposal.Schema.Features.Count} features, {proposal.Schema.Derived.Count} derived, "
            + $"{proposal.Schema.Ignored.Count} columns left out, from {proposal.Rows} rows."));
        output.WriteLine(
            "Look it over before you train: units are not known, ranges are only as wide as these data, and a column written down "
            + "after the outcome must go.");
    }
}
