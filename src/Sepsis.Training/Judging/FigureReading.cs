using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>Which number of a figure a rule looks at: `on` in the gate file.</summary>
internal enum FigureReading
{
    /// <summary>Mean over folds: what the manifest shows, and what a rule on the whole model looks at if it says nothing.</summary>
    Mean,

    /// <summary>Over all rows at once: what subgroups and transfers are judged by, which are too small to take by folds.</summary>
    Pooled,

    /// <summary>The lower end of the interval about the pooled figure.</summary>
    Lower,

    /// <summary>The upper end.</summary>
    Upper,
}

internal static class FigureReadings
{
    public static string InWords(this FigureReading reading) => reading switch
    {
        FigureReading.Mean => "mean over folds",
        FigureReading.Pooled => "over all rows",
        FigureReading.Lower => "lower end of its interval",
        _ => "upper end of its interval",
    };

    /// <summary>Null where there is no such figure, or it is no number.</summary>
    public static double? Of(this FigureReading reading, IReadOnlyDictionary<string, FigureEvidence> figures, string name)
    {
        if (!figures.TryGetValue(name, out var figure))
            return null;
        double? value = reading switch
        {
            FigureReading.Mean => figure.Mean,
            FigureReading.Pooled => figure.Pooled,
            FigureReading.Lower => figure.Lower,
            _ => figure.Upper,
        };
        return value is { } number && double.IsFinite(number) ? number : null;
    }
}
