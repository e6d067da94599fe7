namespace Sepsis.Domain.Answers;

/// <summary>The model's cut-offs: chosen in training, kept in the bundle, applied here and nowhere else.</summary>
public sealed record RiskThresholds(double Decision, string ChosenFor, IReadOnlyList<RiskBand> Bands)
{
    /// <summary>A probability on the threshold counts as positive.</summary>
    public bool IsPositive(double probability) => probability >= Decision;

    /// <summary>A probability on a cut-off takes the higher level.</summary>
    public RiskLevel Classify(double probability)
    {
        var level = Bands[0].Level;
        foreach (var band in Bands)
            if (probability >= band.From)
                level = band.Level;
        return level;
    }

    /// <summary>What is wrong with these cut-offs, or null. Bands start at 0, rise, and name each level once.</summary>
    public string? Fault()
    {
        if (!(Decision is > 0 and < 1))
            return "thresholds.decision must lie between 0 and 1";
        if (Bands.Count == 0 || Bands[0].From != 0)
            return "thresholds.bands must start at 0";
        if (Bands.Any(band => band.Level == RiskLevel.Indeterminate))
            return "thresholds.bands must not name indeterminate: it is no band";
        for (var i = 1; i < Bands.Count; i++)
            if (!(Bands[i].From > Bands[i - 1].From && Bands[i].From < 1 && Bands[i].Level > Bands[i - 1].Level))
                return $"thresholds.bands[{i}] must rise above the one before and stay below 1";
        return null;
    }
}

/// <summary>From this probability on (inclusive), the level holds.</summary>
/// <param name="EventRate">Observed in the band on rows the model had not learned from; null where nothing was seen.</param>
/// <param name="LikelihoodRatio">Odds of the outcome in the band over the odds in all rows; null where it is not defined.</param>
public sealed record RiskBand(RiskLevel Level, double From, double? EventRate = null, double? LikelihoodRatio = null);

/// <summary>The band a probability falls in; the cut-offs come with the model.</summary>
public enum RiskLevel
{
    Low,
    Moderate,
    High,
    VeryHigh,

    /// <summary>Far outside of what the model learned from: no band is named. Never a band of a model.</summary>
    Indeterminate,
}
