using System.Buffers;
using System.Text;
using Sepsis.Training.Data;

namespace Sepsis.Training.Scoring;

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
