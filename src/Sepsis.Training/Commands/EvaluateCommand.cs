using System.CommandLine;
using System.CommandLine.Parsing;
using Sepsis.Training.Bundles;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;
using Sepsis.Training.Pipeline;
using Sepsis.Training.Reports;

namespace Sepsis.Training.Commands;

/// <summary>A finished bundle on data it has not seen; or the pipeline's stage on what the others left in the work folder.</summary>
internal static class EvaluateCommand
{
    private const string Name = "evaluate";
    private const string Bundle = "--bundle";
    private const string Work = "--work";

    /// <summary>What is of use on one side only.</summary>
    private static readonly Dictionary<string, string> s_belongsTo = new()
    {
        ["--out"] = Bundle,
        ["--schema"] = Work,
        ["--site-column"] = Work,
        ["--aim"] = Work,
    };

    public static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        var pipeline = new PipelineArguments();
        var bundle = new Option<string>(Bundle) { Description = "A finished bundle, to judge on data it has not learned from." }.NotEmpty();
        var file = new Option<string>("--out") { Description = "The JSON file of all figures." }.NotEmpty();
        var command = new Command(
            Name,
            "Judges a finished bundle (--bundle) on data it has not seen; or measures everything of the model in the work folder "
            + "(--work).") { bundle, file };
        foreach (var option in pipeline.Of(Name))
            command.Add(option);
        command.Validators.Add(CheckUse);
        command.SetAction(parsed => parsed.GetValue(bundle) is { } directory
            ? Judge(directory, pipeline.Data(parsed), parsed.GetValue(file), pipeline.Evaluate(parsed), terminal, cancellationToken)
            : RunStage(new(pipeline.Evaluate(parsed)), pipeline.Workspace(parsed, null, terminal, cancellationToken), cancellationToken));
        return command;
    }

    private static void CheckUse(CommandResult result)
    {
        string[] given =
            [.. result.Command.Options.Where(option => result.GetResult(option) is { Implicit: false }).Select(option => option.Name)];
        if (given.Contains(Bundle) == given.Contains(Work))
            result.AddError(given.Contains(Bundle)
                ? "--bundle judges a finished bundle and --work runs the stage of a training: name one of the two."
                : "Name --bundle, to judge a finished bundle on data it has not seen, or --work, to run the stage of a training.");
        else
            foreach (var name in given)
                if (s_belongsTo.TryGetValue(name, out var side) && !given.Contains(side))
                    result.AddError($"{name} is of use with {side} only.");
    }

    private static int Judge(
        string directory, string path, string? file, EvaluateOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        using var open = OpenBundle.Read(directory);
        var data = UnseenDataReader.Read(open, path, terminal, cancellationToken);
        var evaluation = terminal.Progress.Run("Judging", _ => UnseenJudge.Of(data, options.Replicates, options.Seed));
        cancellationToken.ThrowIfCancellationRequested();
        ReportPart[] parts =
        [
            UnseenParts.Data(evaluation), UnseenParts.Metrics(evaluation), UnseenParts.Alerts(evaluation),
            UnseenParts.Subgroups(evaluation),
        ];
        foreach (var line in PartsMarkdown.Lines($"{evaluation.Bundle.Name} {evaluation.Bundle.Version} on {evaluation.Data.File}", parts))
            terminal.Output.WriteLine(line);
        if (file is not null)
            UnseenArguments.Write(file, EvaluationFile.Write(evaluation));
        foreach (var warning in evaluation.Warnings)
            terminal.Warn(warning);
        return ExitCode.Done;
    }

    private static int RunStage(EvaluateStage stage, Workspace work, CancellationToken cancellationToken)
    {
        new StageRunner(work).Run([stage], cancellationToken);
        foreach (var line in MetricsTable.Lines(work.Evaluation.Models))
            work.Terminal.Output.WriteLine(line);
        return ExitCode.Done;
    }
}
