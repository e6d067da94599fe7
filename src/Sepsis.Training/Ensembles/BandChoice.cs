using Sepsis.Domain.Risk;

namespace Sepsis.Training.Ensembles;

/// <summary>The decision threshold by the aim, and the bands about it, each with what was observed in it.</summary>
internal static class BandChoice
{
    public static RiskThresholds Choose(DecisionAim aim, TradeOffCurve curve, double[] probabilities, bool[] labels)
    {
        var decision = aim.Choose(curve);
        var moderate = new DecisionAim(DecisionAimKind.Sensitivity, TrainingOptions.ModerateSensitivity).Choose(curve);
        var veryHigh = curve.Points.FirstOrDefault(point => point.Specificity >= TrainingOptions.VeryHighSpecificity)?.Threshold ?? 1;
        var bands = new List<RiskBand> { new(RiskLevel.Low, 0) };
        // On data that are very easy or very hard to tell apart the aims can cross; a band that would be empty is left out.
        if (moderate < decision)
            bands.Add(new(RiskLevel.Moderate, moderate));
        bands.Add(new(RiskLevel.High, decision));
        if (veryHigh > decision && veryHigh < 1)
            bands.Add(new(RiskLevel.VeryHigh, veryHigh));
        var cut = new RiskThresholds(decision, aim.InWords(), bands);
        return cut with { Bands = [.. bands.Select(band => Observed(band, cut, probabilities, labels))] };
    }

    private static RiskBand Observed(RiskBand band, RiskThresholds cut, double[] probabilities, bool[] labels)
    {
        int rows = 0, positives = 0, all = 0;
        for (var row = 0; row < labels.Length; row++)
        {
            all += labels[row] ? 1 : 0;
            if (cut.Classify(probabilities[row]) != band.Level)
                continue;
            rows++;
            positives += labels[row] ? 1 : 0;
        }

        // The share of the positives that fall into the band over the share of the others that do.
        var others = (rows - positives) / (double)(labels.Length - all);
        return band with
        {
            EventRate = rows == 0 ? null : positives / (double)rows,
            LikelihoodRatio = others > 0 && all > 0 ? positives / (double)all / others : null,
        };
    }
}
