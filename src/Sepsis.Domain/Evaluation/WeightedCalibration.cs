namespace Sepsis.Domain.Evaluation;

/// <summary>The figures that need no order: mean squared error and its skill, mean surprise, and observed over expected.</summary>
internal readonly record struct WeightedCalibration(double Brier, double BrierSkill, double LogLoss, double ObservedToExpected)
{
    public static readonly WeightedCalibration Unknown = new(double.NaN, double.NaN, double.NaN, double.NaN);

    public static WeightedCalibration Of(RankedScores ranked, ReadOnlySpan<double> losses, ReadOnlySpan<int> weights)
    {
        var scores = ranked.Scores;
        var labels = ranked.Labels;
        long count = 0, events = 0;
        double squares = 0, loss = 0, expected = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            var weight = weights[i];
            var miss = labels[i] ? scores[i] - 1 : scores[i];
            count += weight;
            if (labels[i])
                events += weight;
            squares += weight * (miss * miss);
            loss += weight * losses[i];
            expected += weight * scores[i];
        }

        var prevalence = (double)events / count;
        var skill = prevalence is > 0 and < 1 ? 1 - squares / count / (prevalence * (1 - prevalence)) : double.NaN;
        return new(squares / count, skill, loss / count, expected > 0 ? events / expected : double.NaN);
    }
}
