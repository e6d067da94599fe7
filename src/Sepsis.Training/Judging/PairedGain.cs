using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>What the ensemble gains on another model, counted so that more is better whichever metric it is.</summary>
internal sealed record PairedGain(double Difference, double Lower, double Upper)
{
    public static PairedGain? Of(Evaluation evaluation, string model, Metric metric)
    {
        var pair = evaluation.Comparisons.FirstOrDefault(one => one.Versus == model && one.Metric == metric.Name);
        if (pair is null || !double.IsFinite(pair.Difference) || !double.IsFinite(pair.Lower) || !double.IsFinite(pair.Upper))
            return null;
        return metric.Direction == MetricDirection.LessIsBetter
            ? new(-pair.Difference, -pair.Upper, -pair.Lower)
            : new(pair.Difference, pair.Lower, pair.Upper);
    }

    public string InWords(Metric metric, string model, double confidence) =>
        $"On {model} the ensemble gains {Numbers.Fixed(Difference)} of {metric.InWords} ({Numbers.Percent(confidence)} interval {Numbers.Fixed(Lower)} to {Numbers.Fixed(Upper)}, same resampled patients)";
}
