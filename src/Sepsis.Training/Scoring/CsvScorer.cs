using System.Text;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Models;
using Sepsis.Training.Data;

namespace Sepsis.Training.Scoring;

/// <summary>
/// Scores a file, row by row in its own order, in blocks: memory does not grow with the file. Every cell passes
/// through as it stands; no row is dropped.
/// </summary>
/// <param name="threads">They change the time and nothing else.</param>
internal sealed class CsvScorer(Bundle bundle, EnsembleModel ensemble, DataSchema schema, int threads)
{
    private string[] AddedColumns => ["risk_probability", $"{schema.Target.Column}_prediction", "not_scored_because"];

    public ScoreTally Score(CsvReader reader, Stream output, Action progress, CancellationToken cancellationToken)
    {
        var columns = CsvColumns.ReadHeader(reader, schema, CsvColumns.RequiredFeatures(schema));
        string[] taken = [.. columns.Names.Intersect(AddedColumns)];
        if (taken.Length > 0)
            throw new UnusableDataException(
                $"The file already has a column {string.Join(", ", taken)}: it seems to have been scored before.");
        var lineEnding = reader.EndsInCrLf ? "\r\n" : "\n";
        if (reader.HasByteOrderMark)
            output.Write(Encoding.UTF8.Preamble);
        output.Write(reader.Record);
        output.Write(Encoding.UTF8.GetBytes($",{string.Join(',', AddedColumns.Select(CsvText.Escape))}{lineEnding}"));

        var tally = new ScoreTally(columns.Ignored);
        var blocks = new OrderedBlocks<ScoredBlock>(() => NewBlock(columns, lineEnding), Read, block => block.Score(), Write);
        blocks.Run(threads, cancellationToken);
        return tally;

        bool Read(ScoredBlock block)
        {
            progress();
            return block.Read(reader);
        }

        void Write(ScoredBlock block)
        {
            block.WriteTo(output);
            tally.Add(block.Rows, block.NotScored);
        }
    }

    private ScoredBlock NewBlock(CsvColumns columns, string lineEnding) =>
        new(
            ensemble, bundle.Manifest, new RowScoring(columns, schema, bundle.Schema, bundle.Manifest.Population), columns.Names.Count,
            lineEnding);
}

/// <summary>What came of scoring a file.</summary>
internal sealed class ScoreTally(IReadOnlyList<string> notInputs)
{
    public long Rows { get; private set; }

    public long NotScored { get; private set; }

    /// <summary>Columns that are no input of the service; they pass through.</summary>
    public IReadOnlyList<string> NotInputs => notInputs;

    public void Add(int rows, int notScored) => (Rows, NotScored) = (Rows + rows, NotScored + notScored);
}
