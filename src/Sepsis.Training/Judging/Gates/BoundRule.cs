using Sepsis.Training.Data;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging.Gates;

/// <summary>A metric of the ensemble lies within limits.</summary>
internal sealed record BoundRule(string Text, Metric Metric, MetricReading On, Limits Limits) : GateRule(Text)
{
    public static GateRule? Read(YamlEntry entry)
    {
        var metric = entry.Metric();
        var limits = Limits.Read(entry);
        var on = entry.On(MetricReading.Mean, MetricReading.Mean, MetricReading.Pooled, MetricReading.Lower, MetricReading.Upper);
        return metric is null || limits is null || on is not { } reading || !limits.Fit(entry, reading)
            ? null
            : new BoundRule(entry.AsWritten, metric, reading, limits);
    }

    public override IEnumerable<GateCheck> Judge(Evaluation candidate, Evaluation? champion)
    {
        yield return On.Of(candidate.Ensemble.Metrics, Metric) is { } value
            ? Checked(
                Limits.Holds(value), value, $"The {Metric.InWords} of the ensemble ({On.InWords()}) is {Limits.Judge(value)}.")
            : NotJudged($"The evaluation has no {Metric.InWords} ({On.InWords()}) of the ensemble.");
    }
}

/// <summary>Where a number must lie, bounds included.</summary>
internal sealed record Limits(double? Minimum, double? Maximum)
{
    /// <summary>0.79 - 0.80 is -0.010000000000000009 and must not fail at -0.01.</summary>
    private const double Rounding = 1e-12;

    private string InWords => (Minimum, Maximum) switch
    {
        ({ } least, { } most) => $"{Numbers.AsGiven(least)} to {Numbers.AsGiven(most)}",
        ({ } least, null) => $"at least {Numbers.AsGiven(least)}",
        (null, { } most) => $"at most {Numbers.AsGiven(most)}",
        _ => "anything",
    };

    public static Limits? Read(YamlEntry entry)
    {
        var (minimum, maximum) = (entry.Number("min"), entry.Number("max"));
        if (!entry.Has("min") && !entry.Has("max"))
            entry.Refuse(entry.Has("slice") ? "the rule needs 'min', 'max' or 'max_gap'" : "the rule needs 'min' or 'max'");
        if (minimum > maximum)
            entry.Refuse(
                "min",
                $"is above 'max' ({Numbers.AsGiven(minimum.Value)} and {Numbers.AsGiven(maximum!.Value)}): nothing would pass");
        return minimum is null && maximum is null ? null : new(minimum, maximum);
    }

    /// <summary>The lower end of an interval says nothing about how high a metric may be, nor the upper end how low.</summary>
    public bool Fit(YamlEntry entry, MetricReading reading)
    {
        var (key, end) = reading switch
        {
            MetricReading.Lower when Maximum is not null => ("max", "the lower end of an interval is no upper bound: use upper"),
            MetricReading.Upper when Minimum is not null => ("min", "the upper end of an interval is no lower bound: use lower"),
            _ => ("", ""),
        };
        if (key.Length > 0)
            entry.Refuse(key, $"does not go with 'on: {reading.ToString().ToLowerInvariant()}': {end}");
        return key.Length == 0;
    }

    public bool Holds(double value) => !(value < Minimum - Rounding) && !(value > Maximum + Rounding);

    /// <summary>"0.751, and at least 0.74 is required".</summary>
    public string Judge(double value) =>
        $"{Numbers.Against(value, Nearest(value))}{(Holds(value) ? $": {InWords}, as required" : $", and {InWords} is required")}";

    private double Nearest(double value) => value > Maximum || Minimum is null ? Maximum ?? value : Minimum.Value;
}
