using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>What the ensemble gains on another model, counted so that more is better whichever figure it is.</summary>
internal sealed record PairedGain(double Difference, double Lower, double Upper)
{
    public static PairedGain? Of(Evaluation evaluation, string model, string figure)
    {
        var pair = evaluation.Comparisons.FirstOrDefault(one => one.Versus == model && one.Figure == figure);
        if (pair is null || !double.IsFinite(pair.Difference) || !double.IsFinite(pair.Lower) || !double.IsFinite(pair.Upper))
            return null;
        return FigureDirection.Of(figure) < 0
            ? new(-pair.Difference, -pair.Upper, -pair.Lower)
            : new(pair.Difference, pair.Lower, pair.Upper);
    }

    public string InWords(string figure, string model, double confidence) =>
        $"On {model} the ensemble gains {FigureWords.Number(Difference)} of {FigureWords.Name(figure)} ({FigureWords.Percent(confidence)} interval {FigureWords.Number(Lower)} to {FigureWords.Number(Upper)}, same resampled patients)";
}
