using Sepsis.Training.Data;

namespace Sepsis.Training.Sources;

/// <summary>A cell of an hour: empty, or the challenge's own NaN, is not known.</summary>
internal static class HourCellValue
{
    public static bool TryRead(ReadOnlySpan<byte> cell, out double value)
    {
        value = double.NaN;
        return cell.IsEmpty || cell.SequenceEqual("NaN"u8) || FeatureCell.TryReadNumber(cell, out value);
    }
}
