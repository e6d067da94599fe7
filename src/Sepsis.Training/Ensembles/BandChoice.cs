using Sepsis.Domain.Risk;
using Sepsis.Training.Judging;

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
        return cut with { Bands = [.. bands.Zip(Bands.Of(cut, probabilities, labels), (band, seen) => band with { EventRate = seen.EventRate, LikelihoodRatio = seen.LikelihoodRatio })] };
    }
}
