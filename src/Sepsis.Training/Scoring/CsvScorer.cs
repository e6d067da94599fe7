using System.Text;
using Sepsis.Domain.Bundles;
using Sepsis.Domain.Ensemble;
using Sepsis.Training.Cohorts;

namespace Sepsis.Training.Scoring;

/// <summary>
/// Scores a file, row by row in its own order, in blocks: memory does not grow with the file. Every cell passes
/// through as it stands; no row is dropped.
/// </summary>
internal static class CsvScorer
{
    public static readonly IReadOnlyList<string> AddedColumns = ["risk_probability", "sepsis_risk_prediction", "not_scored_because"];

    public static ScoreTally Score(Bundle bundle, EnsembleModel ensemble, CsvReader reader, Stream output, Action progress, CancellationToken cancellationToken)
    {
        var columns = CsvColumns.ReadHeader(reader, CsvColumns.RequiredMeasurements);
        string[] taken = [.. columns.Names.Intersect(AddedColumns)];
        if (taken.Length > 0)
            throw new UnusableDataException($"The file already has a column {string.Join(", ", taken)}: it seems to have been scored before.");
        var lineEnding = reader.EndsInCrLf ? "\r\n" : "\n";
        if (reader.HasByteOrderMark)
            output.Write(Encoding.UTF8.Preamble);
        output.Write(reader.Record);
        output.Write(Encoding.UTF8.GetBytes($",{string.Join(',', AddedColumns)}{lineEnding}"));

        var manifest = bundle.Manifest;
        var rules = new RowScoring(columns, manifest.Population);
        var block = new ScoredBlock(ensemble, manifest, columns.Names.Count, lineEnding);
        var tally = new ScoreTally(columns.Ignored);
        while (reader.Read())
        {
            AddRow(reader, columns, rules, block, tally);
            if (!block.IsFull)
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            block.Flush(output);
            progress();
        }

        cancellationToken.ThrowIfCancellationRequested();
        block.Flush(output);
        return tally;
    }

    private static void AddRow(CsvReader reader, CsvColumns columns, RowScoring rules, ScoredBlock block, ScoreTally tally)
    {
        if (reader.IsBlank && columns.Names.Count > 1)
        {
            block.AddBlank();
            return;
        }

        tally.Rows++;
        var reasons = rules.Read(reader, out var reading);
        if (reading is not null)
        {
            block.Add(reader, reading);
            return;
        }

        tally.NotScored++;
        block.Add(reader, string.Join("; ", reasons));
    }
}
