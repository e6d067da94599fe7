using System.Globalization;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Bundles;

/// <summary>Figures and counts as the card writes them.</summary>
internal static class CardWords
{
    public const string NotDefined = "not defined";

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>"0.781 (0.760 to 0.800)": over all rows, with its interval.</summary>
    public static string Pooled(IReadOnlyDictionary<string, FigureEvidence> figures, string name)
    {
        if (!figures.TryGetValue(name, out var figure) || !double.IsFinite(figure.Pooled))
            return NotDefined;
        var interval = figure is { Lower: { } lower, Upper: { } upper } ? $" ({FigureWords.Number(lower)} to {FigureWords.Number(upper)})" : " (no interval)";
        return FigureWords.Number(figure.Pooled) + interval;
    }

    public static string Folds(IReadOnlyDictionary<string, FigureEvidence> figures, string name) =>
        figures.TryGetValue(name, out var figure) && double.IsFinite(figure.Mean)
            ? $"{FigureWords.Number(figure.Mean)} ± {FigureWords.Number(figure.StandardDeviation)}"
            : NotDefined;

    public static string Interval(Evaluation evaluation) => Text($"{FigureWords.Percent(evaluation.Method.Confidence)} interval, {evaluation.Method.Replicates} resamples of whole patients");
}
