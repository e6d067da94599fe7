using System.Buffers;
using System.Globalization;
using System.Text;
using Sepsis.Domain.Bundles;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Vitals;
using Sepsis.Training.Cohorts;

namespace Sepsis.Training.Scoring;

/// <summary>Some rows at a time: as they stood in the file, their features, and then their answers behind them.</summary>
internal sealed class ScoredBlock(EnsembleModel ensemble, BundleManifest manifest, int cells, string lineEnding)
{
    public const int Size = 4096;

    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly ArrayBufferWriter<byte> _answers = new();
    private readonly List<(int End, int Scored, string? Reason)> _rows = new(Size);
    private readonly double[] _features = new double[Size * ensemble.Schema.Count];
    private readonly double[] _members = new double[Size * ensemble.Members.Count];
    private readonly double[] _probabilities = new double[Size];
    private readonly byte[] _lineEnding = Encoding.UTF8.GetBytes(lineEnding);
    private int _scored;

    private const int Blank = -1;
    private const int NotScored = -2;

    public bool IsFull => _rows.Count == Size;

    public void AddBlank() => _rows.Add((_text.WrittenCount, Blank, null));

    public void Add(CsvReader row, PatientReading reading)
    {
        _text.Write(row.Record);
        ensemble.Schema.Build(reading, _features.AsSpan(_scored * ensemble.Schema.Count));
        _rows.Add((_text.WrittenCount, _scored++, null));
    }

    public void Add(CsvReader row, string reason)
    {
        WriteAligned(row);
        _rows.Add((_text.WrittenCount, NotScored, reason));
    }

    public void Flush(Stream output)
    {
        var probabilities = _probabilities.AsSpan(0, _scored);
        ensemble.PredictMany(_features.AsSpan(0, _scored * ensemble.Schema.Count), _members, probabilities);
        var start = 0;
        foreach (var (end, scored, reason) in _rows)
        {
            _answers.Write(_text.WrittenSpan[start..end]);
            if (scored >= 0)
                WriteAnswer(probabilities[scored]);
            else if (scored == NotScored)
                Write($",,,{CsvText.Escape(reason!)}");
            _answers.Write(_lineEnding);
            start = end;
        }

        output.Write(_answers.WrittenSpan);
        _answers.ResetWrittenCount();
        _text.ResetWrittenCount();
        _rows.Clear();
        _scored = 0;
    }

    private void WriteAnswer(double probability)
    {
        var space = _answers.GetSpan(40);
        space[0] = (byte)',';
        probability.TryFormat(space[1..], out var length, default, CultureInfo.InvariantCulture);
        _answers.Advance(1 + length);
        _answers.Write(manifest.Thresholds.IsPositive(probability) ? ",1,"u8 : ",0,"u8);
    }

    /// <summary>
    /// A row with too few cells gets empty ones, and of one with too many the surplus is kept inside its last cell:
    /// nothing is lost, and no answer slips under the wrong column.
    /// </summary>
    private void WriteAligned(CsvReader row)
    {
        if (row.Count <= cells)
        {
            _text.Write(row.Record);
            for (var missing = row.Count; missing < cells; missing++)
                _text.Write(","u8);
            return;
        }

        for (var cell = 0; cell < cells - 1; cell++)
        {
            _text.Write(row.Raw(cell));
            _text.Write(","u8);
        }

        var rest = Enumerable.Range(cells - 1, row.Count - cells + 1).Select(cell => CsvText.Decode(row.Raw(cell)));
        _text.Write(Encoding.UTF8.GetBytes(CsvText.Escape(string.Join(',', rest))));
    }

    private void Write(string text) => _answers.Write(Encoding.UTF8.GetBytes(text));
}
