using Sepsis.Domain.Statistics;

namespace Sepsis.Training.Judging;

/// <summary>
/// Every metric of one model, where a row counts as often as its weight says. What does not depend on the weights is
/// worked out once. Scores that are no probabilities have no calibration: NaN.
/// </summary>
internal sealed class WeightedMetrics
{
    private readonly bool[] _alerts;
    private readonly int[] _hours;
    private readonly double[] _logits;
    private readonly double[] _losses;

    /// <summary>The fit to all rows, from which a replicate's is two or three Newton steps away.</summary>
    private readonly RecalibrationLine _line = RecalibrationLine.Identity;
    private readonly double _shift;

    /// <param name="ranked">The scores.</param>
    /// <param name="threshold">From here on a score is an alert.</param>
    public WeightedMetrics(RankedScores ranked, double threshold)
        : this(ranked, rank => ranked.Scores[rank] >= threshold, [])
    {
    }

    /// <param name="ranked">The scores.</param>
    /// <param name="alerts">In the order of the input; rows of each fold can be judged at a threshold of their own.</param>
    /// <param name="hours">Since arrival, in the order of the input; empty where nobody says.</param>
    public WeightedMetrics(RankedScores ranked, IReadOnlyList<bool> alerts, int[]? hours = null)
        : this(ranked, rank => alerts[ranked.Rows[rank]], hours ?? []) =>
        ArgumentOutOfRangeException.ThrowIfNotEqual(alerts.Count, ranked.Count);

    private WeightedMetrics(RankedScores ranked, Func<int, bool> isAlert, int[] hours)
    {
        (Ranked, _hours) = (ranked, hours);
        _alerts = [.. Enumerable.Range(0, ranked.Count).Select(isAlert)];
        _logits = ranked.AreProbabilities ? LogisticRecalibration.Logits(ranked.Scores) : [];
        _losses = ranked.AreProbabilities ? Losses(ranked) : [];
        var once = ranked.EqualWeights();
        AllRows = Of(once);
        if (double.IsFinite(AllRows.Line.Slope))
        {
            _line = LogisticRecalibration.Line(_logits, ranked.Labels, once, _line);
            _shift = AllRows.Line.Intercept;
        }
    }

    public RankedScores Ranked { get; }

    /// <summary>Each row once: the estimate an interval goes with.</summary>
    public Performance AllRows { get; }

    /// <param name="weights">In the order of the ranks.</param>
    public Performance Of(ReadOnlySpan<int> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, Ranked.Count);
        var (ranking, alerts) = (WeightedRanking.Of(Ranked, weights), ConfusionMatrix.Of(_alerts, Ranked.Labels, weights));
        var matched = _hours.Length == 0 ? double.NaN : TimeMatchedRanking.Auroc(Ranked, _hours, weights);
        if (!Ranked.AreProbabilities)
            return new(ranking, matched, WeightedCalibration.Unknown, RecalibrationLine.Unknown, double.NaN, alerts);
        var line = LogisticRecalibration.Line(_logits, Ranked.Labels, weights, _line);
        var shift = LogisticRecalibration.Shift(_logits, Ranked.Labels, weights, _shift);
        return new(
            ranking, matched, WeightedCalibration.Of(Ranked, _losses, weights), line with { Intercept = shift },
            ReliabilityDiagram.ExpectedCalibrationError(Ranked, weights), alerts);
    }

    private static double[] Losses(RankedScores ranked)
    {
        var losses = new double[ranked.Count];
        for (var i = 0; i < losses.Length; i++)
            losses[i] = LogLoss.Of(ranked.Scores[i], ranked.Labels[i]);
        return losses;
    }
}

/// <summary>What every metric is reckoned from.</summary>
/// <param name="TimeMatchedAuroc">NaN where the data do not say the hours.</param>
/// <param name="Line">The slope of the calibration, and the intercept where the slope is 1.</param>
/// <param name="CalibrationError">Expected calibration error.</param>
internal readonly record struct Performance(
    WeightedRanking Ranking, double TimeMatchedAuroc, WeightedCalibration Calibration, RecalibrationLine Line, double CalibrationError,
    ConfusionMatrix Alerts)
{
    /// <summary>NaN where it is not defined.</summary>
    public double this[Metric metric] => metric.Formula(this);
}

/// <summary>The metrics that need no order: mean squared error and its skill, mean surprise, and observed over expected.</summary>
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

/// <summary>Mean of -ln(probability given to what happened).</summary>
internal static class LogLoss
{
    /// <summary>An impossible event that happened would cost infinity; this bounds it at 34.5 nats.</summary>
    private const double Clip = 1e-15;

    public static double Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(probabilities.Length, labels.Length);
        var sum = 0.0;
        for (var i = 0; i < labels.Length; i++)
            sum += Of(probabilities[i], labels[i]);
        return sum / labels.Length;
    }

    public static double Of(double probability, bool label) => -Math.Log(Math.Max(label ? probability : 1 - probability, Clip));
}
