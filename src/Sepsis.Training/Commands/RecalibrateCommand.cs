using System.CommandLine;
using Sepsis.Domain.Answers;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Training.Bundles;
using Sepsis.Training.Data;
using Sepsis.Training.Judging;
using Sepsis.Training.Judging.Gates;
using Sepsis.Training.Reports;

namespace Sepsis.Training.Commands;

/// <summary>A new bundle with another's members and a hospital's own calibration.</summary>
internal static class RecalibrateCommand
{
    public static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        var options = new UnseenArguments();
        var directory = new Option<string>("--out")
        {
            Description = "The new bundle's folder, not there yet; its last part is the model's name.",
            Required = true,
        }.NotEmpty();
        var version = new Option<string>("--version")
        {
            Description = "The new bundle's version; without it, the parent's with +recalibrated.",
        }.PlainName();
        var aim = new Option<string>("--aim")
        {
            Description = $"What the decision threshold is chosen for: {DecisionAim.Forms}; without it, what the parent's was.",
        };
        aim.IsAim();
        var command = new Command(
            "recalibrate",
            "Writes a new bundle whose probabilities and threshold are made of a hospital's own patients; the old one stays as it "
            + "is.") { directory, version, aim };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var (parent, target) = (options.Bundle(parsed), parsed.GetRequiredValue(directory));
            CheckTarget(parent, target);
            using var family = OpenBundle.Read(parent);
            var data = UnseenDataReader.Read(family, options.Data(parsed), terminal, cancellationToken);
            var open = data.Answering;
            CheckData(data);
            var name = parsed.GetValue(version) ?? $"{open.Bundle.Manifest.Version}+recalibrated";
            if (!OptionRules.IsPlainName(name))
                throw new UnusableDataException($"{name} is too long for a version: name one with --version.");
            var chosen = parsed.GetValue(aim) is { } text ? DecisionAim.Parse(text)! : family.Aim;
            // What this hospital never sends is no part of the new family; who sends still less there is answered by the others.
            var made = Recalibrated(data);
            var sets = open.Within(family).ToDictionary(
                set => set.Bundle.Set!, set => Recalibrated(data.By(set, terminal, cancellationToken)).Draft);
            cancellationToken.ThrowIfCancellationRequested();
            Report(made, target, BundleWriter.Write(target, made.Draft with { Sets = sets }), terminal);
            if (FitRules.LosesItsOrder(made.Models[1].Metrics[Metric.Auroc.Name], FitChecker.CrossValidatedAuroc(open.Bundle.Manifest)))
                terminal.Warn(
                    "The members order these patients much worse than those they learned from, and no recalibration mends that: train "
                    + "on patients of this hospital.");
            return ExitCode.Done;

            RecalibratedBundle Recalibrated(UnseenData by) => terminal.Progress.Run("Recalibrating", _ =>
                RecalibratedBundle.Of(
                    ParentFiles.Of(parent, by.Answering), by, chosen, BundleTarget.NameOf(target), name, options.Replicates(parsed),
                    options.Seed(parsed)));
        });
        return command;
    }

    private static void CheckTarget(string parent, string target)
    {
        BundleTarget.Check(target);
        var path = Path.GetFullPath(target);
        // Whatever alias leads there: what exists is never the new bundle.
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
            throw new UnusableDataException(
                $"--out {target} is there already: recalibrate writes a new bundle and replaces none. Name another folder.");
        var inside = Path.TrimEndingDirectorySeparator(Path.GetFullPath(parent)) + Path.DirectorySeparatorChar;
        if (path.StartsWith(inside, StringComparison.Ordinal))
            throw new UnusableDataException(
                $"--out {target} lies inside the bundle that is read; that one stays as it is. Name another folder.");
        if (ServedFolder.Holds(target))
            throw new UnusableDataException(
                $"--out {target} lies in what the service serves, and no gate judges a recalibrated bundle: write it elsewhere and put "
                + "it there when it was looked at.");
    }

    private static void CheckData(UnseenData data)
    {
        if (data.LearnedFrom)
            throw new UnusableDataException(
                $"The bundle was made of {data.File} itself: its members know those patients, and a calibration made of them would be "
                + "too sure.");
        if (Math.Min(data.Judged.Positives, data.Labels.Length - data.Judged.Positives) < FitRules.FewestOfAKind)
            throw new UnusableDataException(
                $"{data.Judged.Positives} of {data.Labels.Length} rows of {data.File} have the outcome: at least "
                + $"{FitRules.FewestOfAKind} with it and {FitRules.FewestOfAKind} without are needed, or the new slope and intercept "
                + "would be mostly chance.");
    }

    private static void Report(RecalibratedBundle made, string target, string sha256, Terminal terminal)
    {
        using (var open = OpenBundle.Read(target))
            if (open.Bundle.Sha256 != sha256)
                throw new IOException($"{target} was changed by somebody else while it was being written.");
        foreach (var line in MetricsTable.Lines(made.Models))
            terminal.Output.WriteLine(line);
        terminal.Output.WriteLine();
        foreach (var change in RecalibrationCard.Changes(made.Record))
            terminal.Output.WriteLine(change);
        terminal.Output.WriteLine($"Bundle {target}, SHA-256 {sha256}: written, read back and verified. It has no verdict of the gate.");
    }
}
