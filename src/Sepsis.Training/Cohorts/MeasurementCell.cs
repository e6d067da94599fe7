using System.Buffers.Text;
using Sepsis.Domain.Vitals;

namespace Sepsis.Training.Cohorts;

/// <summary>One cell of the file as a number: empty is not known (NaN), anything that is no finite number is a fault.</summary>
internal static class MeasurementCell
{
    public static bool TryRead(ReadOnlySpan<byte> cell, Measurement measurement, out double value)
    {
        cell = cell.Trim(" \t"u8);
        value = double.NaN;
        return cell.IsEmpty || TryReadNumber(cell, out value) || (measurement.Words.Count > 0 && TryReadWord(cell, measurement, out value));
    }

    public static bool TryReadNumber(ReadOnlySpan<byte> cell, out double value)
    {
        if (Utf8Parser.TryParse(cell, out value, out int read) && read == cell.Length && double.IsFinite(value))
        {
            value += 0.0; // -0 and 0 are one value, and one row to the folds.
            return true;
        }

        value = double.NaN;
        return false;
    }

    private static bool TryReadWord(ReadOnlySpan<byte> cell, Measurement measurement, out double value)
    {
        var word = CsvText.Decode(cell);
        foreach (var (known, number) in measurement.Words)
            if (known.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                value = number;
                return true;
            }

        value = double.NaN;
        return false;
    }
}
