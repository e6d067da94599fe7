using System.Globalization;
using System.Text;
using Sepsis.Domain;
using Sepsis.Domain.Models;

namespace Sepsis.Infrastructure.Bundles;

/// <summary>calibration-pairs.csv: what the vote said of rows it had not learned from, and what happened.</summary>
internal static class CalibrationPairsFile
{
    private const string Header = "vote,negatives,positives";

    public static byte[] Write(IReadOnlyList<CalibrationPair> pairs)
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var pair in pairs)
            text.Append(CultureInfo.InvariantCulture, $"{pair.Vote:R},{pair.Negatives},{pair.Positives}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static IReadOnlyList<CalibrationPair> Read(string file, byte[] content)
    {
        var lines = Encoding.UTF8.GetString(content).Split('\n');
        if (lines[0] != Header)
            throw Fault(file, 1, $"must be {Header}");
        var pairs = new List<CalibrationPair>(lines.Length);
        for (var line = 1; line < lines.Length - 1; line++)
            pairs.Add(Pair(file, lines[line].Split(','), line + 1, pairs.Count == 0 ? -1 : pairs[^1].Vote));
        // How sure the model is takes rows of both.
        return pairs.Any(pair => pair.Negatives > 0) && pairs.Any(pair => pair.Positives > 0)
            ? pairs
            : throw new SepsisException(SepsisError.NumberInvalid, $"{file}: must hold rows without and with the outcome.");
    }

    private static CalibrationPair Pair(string file, string[] cells, int line, double before)
    {
        if (cells.Length != 3
            || !double.TryParse(cells[0], CultureInfo.InvariantCulture, out var vote)
            || !int.TryParse(cells[1], CultureInfo.InvariantCulture, out var negatives)
            || !int.TryParse(cells[2], CultureInfo.InvariantCulture, out var positives))
            throw Fault(file, line, "must be three numbers");
        return vote is >= 0 and <= 1 && vote > before && negatives >= 0 && positives >= 0 && negatives + positives > 0
            ? new(vote, negatives, positives)
            : throw Fault(file, line, "must hold a rising vote from 0 to 1 and how many rows it was of");
    }

    private static SepsisException Fault(string file, int line, string reason) =>
        new(SepsisError.NumberInvalid, $"{file}: line {line} {reason}.");
}
