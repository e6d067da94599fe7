using System.Buffers;
using System.Globalization;
using System.Text;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Models;
using Sepsis.Training.Data;

namespace Sepsis.Training.Scoring;

/// <summary>Some rows at a time: as they stood in the file, their features, and then their answers behind them.</summary>
internal sealed class ScoredBlock(EnsembleModel ensemble, ModelManifest manifest, RowScoring rules, int cells, string lineEnding)
{
    /// <summary>
    /// As many as the network takes at once: its last digits may depend on where in a batch a row stands, and so must not on
    /// the threads.
    /// </summary>
    private const int Size = 4096;

    private const int Blank = -1;
    private const int Unscored = -2;

    private readonly RecordBlock _records = new();
    private readonly ArrayBufferWriter<byte> _answers = new();
    private readonly List<(int Place, string? Reason)> _rows = new(Size);
    private readonly double[] _features = new double[Size * ensemble.Schema.Width];
    private readonly double[] _members = new double[Size * ensemble.Members.Count];
    private readonly double[] _probabilities = new double[Size];
    private readonly byte[] _lineEnding = Encoding.UTF8.GetBytes(lineEnding);

    public int Rows { get; private set; }

    public int NotScored { get; private set; }

    /// <returns>False when no record is left.</returns>
    public bool Read(CsvReader reader)
    {
        _records.Clear();
        while (_records.Count < Size && reader.Read())
            _records.Add(reader.Current);
        return _records.Count > 0;
    }

    public void Score()
    {
        _rows.Clear();
        (Rows, NotScored) = (0, 0);
        for (var row = 0; row < _records.Count; row++)
            _rows.Add(Features(_records[row]));
        var (scored, width) = (Rows - NotScored, ensemble.Schema.Width);
        ensemble.PredictMany(_features.AsSpan(0, scored * width), _members, _probabilities.AsSpan(0, scored), threads: 1);
        _answers.ResetWrittenCount();
        for (var row = 0; row < _records.Count; row++)
            Answer(_records[row], _rows[row]);
    }

    public void WriteTo(Stream output) => output.Write(_answers.WrittenSpan);

    private (int Place, string? Reason) Features(CsvRecord record)
    {
        if (record.IsBlank && cells > 1)
            return (Blank, null);
        var (place, width) = (Rows++ - NotScored, ensemble.Schema.Width);
        var reasons = rules.Read(record, _features.AsSpan(place * width, width));
        if (reasons.Count == 0)
            return (place, null);
        NotScored++;
        return (Unscored, string.Join("; ", reasons));
    }

    private void Answer(CsvRecord record, (int Place, string? Reason) row)
    {
        if (row.Place == Unscored)
        {
            AlignedRow.Write(record, cells, _answers);
            Write($",,,{CsvText.Escape(row.Reason!)}");
        }
        else
        {
            _answers.Write(record.Text);
            if (row.Place != Blank)
                WriteAnswer(_probabilities[row.Place]);
        }

        _answers.Write(_lineEnding);
    }

    private void WriteAnswer(double probability)
    {
        var space = _answers.GetSpan(40);
        space[0] = (byte)',';
        probability.TryFormat(space[1..], out var length, default, CultureInfo.InvariantCulture);
        _answers.Advance(1 + length);
        _answers.Write(manifest.Thresholds.IsPositive(probability) ? ",1,"u8 : ",0,"u8);
    }

    private void Write(string text) => _answers.Write(Encoding.UTF8.GetBytes(text));
}
