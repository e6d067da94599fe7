using System.Buffers;
using System.Text;
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

/// <summary>
/// A row with too few cells gets empty ones, and of one with too many the surplus is kept inside its last cell:
/// nothing is lost, and no answer slips under the wrong column.
/// </summary>
internal static class AlignedRow
{
    public static void Write(CsvRecord row, int cells, IBufferWriter<byte> output)
    {
        if (row.Count <= cells)
        {
            output.Write(row.Text);
            for (var missing = row.Count; missing < cells; missing++)
                output.Write(","u8);
            return;
        }

        var rest = new StringBuilder();
        for (var cell = 0; cell < row.Count; cell++)
        {
            if (cell < cells - 1)
            {
                output.Write(row.Raw(cell));
                output.Write(","u8);
                continue;
            }

            rest.Append(cell < cells ? "" : ",").Append(CsvText.Decode(row.Raw(cell)));
        }

        output.Write(Encoding.UTF8.GetBytes(CsvText.Escape(rest.ToString())));
    }
}
