using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>Which number of a metric a rule looks at: `on` in the gate file.</summary>
internal enum MetricReading
{
    /// <summary>Mean over folds: what the manifest shows, and what a rule on the whole model looks at if it says nothing.</summary>
    Mean,

    /// <summary>Over all rows at once: what subgroups and transfers are judged by, which are too small to take by folds.</summary>
    Pooled,

    /// <summary>The lower end of the interval about the pooled metric.</summary>
    Lower,

    /// <summary>The upper end.</summary>
    Upper,
}

internal static class MetricReadings
{
    public static string InWords(this MetricReading reading) => reading switch
    {
        MetricReading.Mean => "mean over folds",
        MetricReading.Pooled => "over all rows",
        MetricReading.Lower => "lower end of its interval",
        _ => "upper end of its interval",
    };

    /// <summary>Null where there is no such metric, or it is no number.</summary>
    public static double? Of(this MetricReading reading, IReadOnlyDictionary<string, MetricEvidence> metrics, Metric metric)
    {
        if (metrics.Of(metric) is not { } evidence)
            return null;
        double? value = reading switch
        {
            MetricReading.Mean => evidence.Mean,
            MetricReading.Pooled => evidence.Pooled,
            MetricReading.Lower => evidence.Lower,
            _ => evidence.Upper,
        };
        return value is { } number && double.IsFinite(number) ? number : null;
    }
}
