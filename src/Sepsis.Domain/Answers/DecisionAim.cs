using System.Globalization;

namespace Sepsis.Domain.Answers;

/// <summary>What a decision threshold is chosen for: sensitivity=0.80, alerts-per-100=10 or cost-ratio=20.</summary>
public sealed record DecisionAim(DecisionAimKind Kind, double Value)
{
    public const string Forms = "sensitivity=0.80, alerts-per-100=10 or cost-ratio=20";

    private const double HighestThreshold = 0.9999;

    /// <summary>Four of five: what a screening must find to be worth its alerts.</summary>
    public static readonly DecisionAim Default = new(DecisionAimKind.Sensitivity, 0.80);

    /// <returns>The aim, or null where the text is none.</returns>
    public static DecisionAim? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('=');
        if (parts.Length != 2 || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return null;
        DecisionAim? aim = parts[0].Trim().Replace('_', '-') switch
        {
            "sensitivity" when value is > 0 and <= 1 => new(DecisionAimKind.Sensitivity, value),
            "alerts-per-100" when value is > 0 and <= 100 => new(DecisionAimKind.AlertsPer100, value),
            "cost-ratio" when value is > 0 and <= 100_000 => new(DecisionAimKind.CostRatio, value),
            _ => null,
        };
        return aim;
    }

    /// <summary>The threshold of the curve that meets the aim best; the higher of two that do alike.</summary>
    public double Choose(TradeOffCurve curve)
    {
        ArgumentNullException.ThrowIfNull(curve);
        var point = Kind switch
        {
            DecisionAimKind.Sensitivity => curve.Points.LastOrDefault(p => p.Sensitivity >= Value) ?? curve.Points[0],
            DecisionAimKind.AlertsPer100 => curve.Points.FirstOrDefault(p => p.AlertsPer100 <= Value) ?? curve.Points[^1],
            _ => curve.Points.Reverse().MinBy(p => Cost(p, curve.Prevalence))!,
        };
        // A threshold of 1 would alert nobody, whatever the model is sure of.
        return Math.Min(point.Threshold, HighestThreshold);
    }

    /// <summary>In words, for the bundle and whoever reads an answer.</summary>
    public string InWords() => Kind switch
    {
        DecisionAimKind.Sensitivity =>
            Text($"the highest threshold with a sensitivity of at least {Value:0.00##} on out-of-fold predictions"),
        DecisionAimKind.AlertsPer100 =>
            Text($"the lowest threshold with at most {Value:0.##} alerts in 100 rows on out-of-fold predictions"),
        _ =>
            Text($"the least cost on out-of-fold predictions where a missed case costs as much as {Value:0.##} false alarms"),
    };

    public override string ToString() => Kind switch
    {
        DecisionAimKind.Sensitivity => Text($"sensitivity={Value:R}"),
        DecisionAimKind.AlertsPer100 => Text($"alerts-per-100={Value:R}"),
        _ => Text($"cost-ratio={Value:R}"),
    };

    private double Cost(TradeOffPoint point, double prevalence) =>
        Value * (1 - point.Sensitivity) * prevalence + (1 - point.Specificity) * (1 - prevalence);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

public enum DecisionAimKind
{
    Sensitivity,

    AlertsPer100,

    /// <summary>What a missed case costs, in false alarms.</summary>
    CostRatio,
}
