using Sepsis.Domain.Inputs;
using Sepsis.Domain.Statistics;

namespace Sepsis.Domain.Answers.Distributions;

/// <summary>From values of one input to normal scores and back, along its quantiles.</summary>
internal sealed class InputScale
{
    private readonly double[] _quantiles;
    private readonly double[] _scores;
    private readonly bool _whole;

    public InputScale(InputMarginal marginal)
    {
        _quantiles = [.. marginal.Quantiles];
        _scores = Scores(_quantiles);
        _whole = Measurements.Find(marginal.Name) is { WholeNumber: true };
        Informs = _quantiles.Length > 0 && _quantiles[0] < _quantiles[^1];
    }

    /// <summary>An input of one value, or of none, says nothing of the others.</summary>
    public bool Informs { get; }

    /// <summary>Beyond the outermost knots the score stays: how far out a value lies is for <see cref="InputLimits"/> to say.</summary>
    public double ScoreOf(double value)
    {
        var found = Array.BinarySearch(_quantiles, value);
        if (found >= 0)
            return _scores[found];
        var above = ~found;
        if (above == 0 || above == _quantiles.Length)
            return InputDependence.ScoreOf(Math.Min(above, InputDependence.Knots - 1));
        var (low, high) = (_quantiles[above - 1], _quantiles[above]);
        return InputDependence.ScoreOf(above - 1 + (value - low) / (high - low));
    }

    /// <summary>NaN where no value was ever known.</summary>
    public double ValueOf(double score)
    {
        if (_quantiles.Length == 0)
            return double.NaN;
        var place = Math.Clamp((score - InputDependence.ScoreOf(0)) / InputDependence.KnotDistance, 0, InputDependence.Knots - 1);
        var knot = Math.Min((int)place, InputDependence.Knots - 2);
        var value = _quantiles[knot] + (place - knot) * (_quantiles[knot + 1] - _quantiles[knot]);
        return _whole ? Math.Round(value) : value;
    }

    /// <summary>
    /// A value that holds several knots (a sex, a count) has the mean score of its part of the distribution, which
    /// begins and ends half way to the next knot, as it does when <see cref="ValueOf"/> rounds.
    /// </summary>
    private static double[] Scores(double[] quantiles)
    {
        var scores = new double[quantiles.Length];
        for (var first = 0; first < quantiles.Length;)
        {
            var end = first + 1;
            while (end < quantiles.Length && quantiles[end] == quantiles[first])
                end++;
            var score = end - first == 1 ? InputDependence.ScoreOf(first) : NormalDistribution.MeanBetween(
                first == 0 ? 0 : NormalDistribution.Cumulative(InputDependence.ScoreOf(first - 0.5)),
                end == quantiles.Length ? 1 : NormalDistribution.Cumulative(InputDependence.ScoreOf(end - 0.5)));
            scores.AsSpan(first, end - first).Fill(score);
            first = end;
        }

        return scores;
    }
}
