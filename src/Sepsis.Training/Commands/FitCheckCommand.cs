using System.CommandLine;
using System.Text;
using Sepsis.Training.Bundles;
using Sepsis.Training.Data;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;
using Sepsis.Training.Reports;

namespace Sepsis.Training.Commands;

/// <summary>A hospital's own labelled export against a bundle, before it goes live.</summary>
internal static class FitCheckCommand
{
    public static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        var options = new UnseenArguments();
        var report = new Option<string>("--out") { Description = "The report to write: .html, .json or .md." }.NotEmpty();
        var command = new Command(
            "fit-check", "Tells whether a bundle fits a hospital: on its own patients, of whom the outcome is known.") { report };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(report);
            if (file is not null && Kind(file) is null)
                throw new UnusableDataException($"--out {file} must end in .html, .json or .md.");
            using var open = OpenBundle.Read(options.Bundle(parsed));
            var data = UnseenDataReader.Read(open, options.Data(parsed), terminal, cancellationToken);
            var check = terminal.Progress.Run(
                "Checking the fit", _ => FitChecker.Of(data, options.Replicates(parsed), options.Seed(parsed)));
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var line in PartsMarkdown.Lines(FitCheckParts.Title(check), FitCheckParts.Of(check)))
                terminal.Output.WriteLine(line);
            if (file is not null)
                UnseenArguments.Write(file, Content(check, Kind(file)!));
            return check.Verdict == FitVerdict.Fits ? ExitCode.Done : ExitCode.NoFit;
        });
        return command;
    }

    private static string? Kind(string file) =>
        Path.GetExtension(file).ToLowerInvariant() is ".html" or ".json" or ".md" ? Path.GetExtension(file).ToLowerInvariant() : null;

    private static byte[] Content(FitCheck check, string kind) => kind switch
    {
        ".json" => EvaluationFile.Write(check),
        ".html" => Encoding.UTF8.GetBytes(PartsPage.Write(FitCheckParts.Title(check), FitCheckParts.Of(check))),
        _ => Encoding.UTF8.GetBytes(string.Join('\n', PartsMarkdown.Lines(FitCheckParts.Title(check), FitCheckParts.Of(check)))),
    };
}
