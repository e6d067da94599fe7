using System.Buffers;
using Sepsis.Training.Data;

namespace Sepsis.Training.Scoring;

/// <summary>Some records of a file, copied out of the reader: whoever works on them needs it no more.</summary>
internal sealed class RecordBlock
{
    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly ArrayBufferWriter<int> _cellEnds = new();
    private readonly List<(int Text, int Cells)> _ends = [];

    public int Count => _ends.Count;

    public CsvRecord this[int index]
    {
        get
        {
            var (text, cells) = index == 0 ? default : _ends[index - 1];
            return new(_text.WrittenSpan[text.._ends[index].Text], _cellEnds.WrittenSpan[cells.._ends[index].Cells]);
        }
    }

    public void Add(CsvRecord record)
    {
        _text.Write(record.Text);
        _cellEnds.Write(record.Ends);
        _ends.Add((_text.WrittenCount, _cellEnds.WrittenCount));
    }

    public void Clear()
    {
        _text.ResetWrittenCount();
        _cellEnds.ResetWrittenCount();
        _ends.Clear();
    }
}
