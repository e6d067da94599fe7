namespace Sepsis.Domain.Answers;

/// <summary>
/// The decision threshold by an aim, and the bands about it, each with what was observed in it: all from the trade-off curve, in
/// training and wherever another aim is taken later.
/// </summary>
public static class BandCuts
{
    /// <summary>"Moderate" begins where this share of the positive rows lies above.</summary>
    public const double ModerateSensitivity = 0.95;

    /// <summary>"Very high" begins where this share of the other rows lies below.</summary>
    public const double VeryHighSpecificity = 0.95;

    public static RiskThresholds Choose(DecisionAim aim, TradeOffCurve curve)
    {
        ArgumentNullException.ThrowIfNull(aim);
        ArgumentNullException.ThrowIfNull(curve);
        var decision = aim.Choose(curve);
        var moderate = new DecisionAim(DecisionAimKind.Sensitivity, ModerateSensitivity).Choose(curve);
        var veryHigh = curve.Points.FirstOrDefault(point => point.Specificity >= VeryHighSpecificity)?.Threshold ?? 1;
        var from = new List<(RiskLevel Level, double From)> { (RiskLevel.Low, 0) };
        // On data that are very easy or very hard to tell apart the aims can cross; a band that would be empty is left out.
        if (moderate < decision)
            from.Add((RiskLevel.Moderate, moderate));
        from.Add((RiskLevel.High, decision));
        if (veryHigh > decision && veryHigh < 1)
            from.Add((RiskLevel.VeryHigh, veryHigh));
        double? Next(int band) => band + 1 < from.Count ? from[band + 1].From : null;
        return new(decision, aim.InWords(), [.. from.Select((band, i) => Band(band.Level, band.From, Next(i), curve))]);
    }

    private static RiskBand Band(RiskLevel level, double from, double? below, TradeOffCurve curve)
    {
        var (positivesAbove, othersAbove) = Above(from, curve);
        var (positivesBeyond, othersBeyond) = below is { } next ? Above(next, curve) : (0, 0);
        var (positives, others) = (positivesAbove - positivesBeyond, othersAbove - othersBeyond);
        var share = positives * curve.Prevalence + others * (1 - curve.Prevalence);
        return new(level, from, share > 0 ? positives * curve.Prevalence / share : null, others > 0 ? positives / others : null);
    }

    /// <summary>
    /// Shares of the positive and of the other rows from a threshold on. Where it is no point of the curve, as many are above it as
    /// from the next point on.
    /// </summary>
    private static (double Positives, double Others) Above(double threshold, TradeOffCurve curve)
    {
        if (threshold == 0)
            return (1, 1);
        var point = curve.Points.FirstOrDefault(point => point.Threshold >= threshold);
        return point is null ? (0, 0) : (point.Sensitivity, 1 - point.Specificity);
    }
}
