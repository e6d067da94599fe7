using Sepsis.Domain.Features;
using Sepsis.Training.Bundles;
using Sepsis.Training.Commands;
using Sepsis.Training.Data;
using Sepsis.Training.Fit;

namespace Sepsis.Training.Judging;

/// <summary>Reads a file by the bundle's own schema, cleans it as training does, and asks the bundle about every row.</summary>
internal static class UnseenDataReader
{
    private const int Block = 4096;

    public static UnseenData Read(OpenBundle open, string path, Terminal terminal, CancellationToken cancellationToken)
    {
        CheckLabelled(path, open.Schema);
        var cohort = terminal.Progress.Run($"Reading {Path.GetFileName(path)}", progress =>
        {
            using var file = DataFile.Open(path);
            return CohortReader.Read(file, open.Schema, progress, cancellationToken);
        });
        // A column without any value is one that this hospital does not send.
        var family = open;
        open = open.For(cohort.Matrix.Schema.Panels);
        var answers = ServiceAnswers.Of(open, path, cancellationToken);
        if (answers.Answered.Length != cohort.Matrix.Rows)
            throw new UnusableDataException($"{path} was changed while it was being read.");
        var (rows, predicted, probabilities) = Ask(open, cohort, terminal, cancellationToken);
        var sha256 = DataFile.Sha256(path);
        return new()
        {
            File = Path.GetFileName(path),
            Sha256 = sha256,
            Answering = open,
            NeverSent = family.Bundle.Schema.Panels.Without(cohort.Matrix.Schema.Panels),
            Cohort = cohort,
            Rows = rows,
            Predicted = predicted,
            Probabilities = probabilities,
            Answers = answers,
            LearnedFrom = sha256 == open.Bundle.Manifest.Provenance.DataSha256 || sha256 == RecalibrationFile.Of(family.Files)?.DataSha256,
        };
    }

    /// <summary>The same patients, answered by another of the family.</summary>
    public static UnseenData By(this UnseenData data, OpenBundle other, Terminal terminal, CancellationToken cancellationToken)
    {
        var (rows, predicted, probabilities) = Ask(other, data.Cohort, terminal, cancellationToken);
        return data with { Answering = other, Rows = rows, Predicted = predicted, Probabilities = probabilities };
    }

    private static (DesignMatrix Rows, PredictedRows Predicted, double[] Probabilities) Ask(
        OpenBundle open, Cohort cohort, Terminal terminal, CancellationToken cancellationToken)
    {
        var rows = Columns(cohort, open.Bundle.Schema);
        var name = $"{open.Bundle.Manifest.Name} {open.Bundle.Manifest.Version}{(open.Bundle.Set is { } set ? $", {set}" : "")}";
        var (predicted, probabilities) = terminal.Progress.Run(
            $"Asking {name}", progress => Predict(open, rows, progress, cancellationToken));
        return (rows, predicted, probabilities);
    }

    private static void CheckLabelled(string path, DataSchema schema)
    {
        using var file = DataFile.Open(path);
        if (!CsvColumns.ReadNames(new CsvReader(file.Content)).Contains(schema.Target.Column))
            throw new UnusableDataException(
                $"{Path.GetFileName(path)} has no column {schema.Target.Column}: a model is judged by what happened to each patient. "
                + "For patients of whom that is not known there is `score`.");
    }

    /// <summary>The bundle's columns by name: the file may have more of them, fewer, and in another order.</summary>
    public static DesignMatrix Columns(Cohort cohort, FeatureSchema schema)
    {
        int[] source = [.. schema.Features.Select(feature => cohort.Matrix.Schema.IndexOf(feature.Name))];
        var rows = new double[(long)cohort.Matrix.Rows * schema.Width];
        for (var i = 0; i < cohort.Matrix.Rows; i++)
        {
            var row = rows.AsSpan(i * schema.Width, schema.Width);
            for (var column = 0; column < source.Length; column++)
                row[column] = source[column] < 0 ? double.NaN : cohort.Matrix.Row(i)[source[column]];
            schema.Derive(row);
        }

        return new(schema, rows, cohort.Matrix.Labels.ToArray());
    }

    private static (PredictedRows Members, double[] Probabilities) Predict(
        OpenBundle open, DesignMatrix rows, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var count = open.Ensemble.Members.Count;
        var probabilities = new double[rows.Rows];
        double[][] members = [.. open.Ensemble.Members.Select(_ => new double[rows.Rows])];
        var votes = new double[Block * count];
        for (var start = 0; start < rows.Rows; start += Block)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var size = Math.Min(Block, rows.Rows - start);
            open.Ensemble.PredictMany(
                rows.Features.Slice(start * rows.Columns, size * rows.Columns), votes.AsSpan(0, size * count),
                probabilities.AsSpan(start, size));
            for (var i = 0; i < size; i++)
                for (var member = 0; member < count; member++)
                    members[member][start + i] = votes[i * count + member];
            progress.Report((start + size) / (double)rows.Rows);
        }

        return (new(members, rows.Labels.ToArray()), probabilities);
    }
}
