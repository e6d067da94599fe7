using Sepsis.Domain.Answers;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Evidence;

/// <param name="Aim">As asked for: sensitivity=0.80.</param>
/// <param name="ChosenFor">In words.</param>
internal sealed record DecisionEvidence(string Aim, double Threshold, string ChosenFor, IReadOnlyList<BandEvidence> Bands);

/// <param name="Share">Of all rows.</param>
/// <param name="EventRate">Observed, with its 95 % interval; null in a band nobody fell into.</param>
/// <param name="LikelihoodRatio">Odds of the outcome in the band over the odds before; null where it is not defined.</param>
internal sealed record BandEvidence(
    RiskLevel Level, double From, int Rows, double Share, double? EventRate, double? Lower, double? Upper, double? LikelihoodRatio);

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
