using Sepsis.Domain.Answers;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>What was observed in each band, of probabilities made without the row.</summary>
internal static class Bands
{
    public static IReadOnlyList<BandEvidence> Of(RiskThresholds thresholds, double[] probabilities, bool[] labels) =>
        [.. thresholds.Bands.Select(band => Of(band, thresholds, probabilities, labels))];

    private static BandEvidence Of(RiskBand band, RiskThresholds thresholds, double[] probabilities, bool[] labels)
    {
        var inside = Enumerable.Range(0, labels.Length).Where(row => thresholds.Classify(probabilities[row]) == band.Level).ToArray();
        var positives = inside.Count(row => labels[row]);
        double all = labels.Count(label => label), others = (inside.Length - positives) / (labels.Length - all);
        if (inside.Length == 0)
            return new(band.Level, band.From, 0, 0, null, null, null, null);
        var interval = WilsonInterval.Of(positives, inside.Length);
        return new(band.Level, band.From, inside.Length, inside.Length / (double)labels.Length, positives / (double)inside.Length,
            interval.Lower, interval.Upper, others > 0 && all > 0 ? positives / all / others : null);
    }
}
