using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Statistics;
using Sepsis.Domain.Tests.Statistics;
using Sepsis.Training.Fit;

namespace Sepsis.Training.Tests.Fit;

public sealed class IsotonicFitTests
{
    [Fact]
    public void Fit_KnownExample_PoolsTheViolators()
    {
        // 1 | 0 violates, then 0, 1, 1 | 0 violates, 1: blocks of rates 1/3, 2/3 and 1, the last drawn in to 2/3.
        var fit = IsotonicFit.Fit([1, 2, 3, 4, 5, 6, 7], [true, false, false, true, true, false, true]);
        Assert.Equal([2, 5, 7], fit.Votes);
        Assert.Equal([1 / 3.0, 2 / 3.0, 2 / 3.0], fit.Probabilities);
    }

    [Fact]
    public void Fit_Weights_EqualRepeatingTheRows()
    {
        var rows = SimulatedRows.Of(300, 3, decimals: 2);
        var weights = Repetitions.Of(300, 4);
        var repeated = Repetitions.Apply(rows, weights);
        var weighted = IsotonicFit.Fit(rows.Probabilities, rows.Labels, Array.ConvertAll(weights, weight => (double)weight));
        var written = IsotonicFit.Fit(repeated.Probabilities, repeated.Labels);
        Assert.Equal(written.Votes, weighted.Votes, (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal(written.Probabilities, weighted.Probabilities, (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void Fit_TiedVotes_AreOneObservationInAnyOrder() => Assert.Equal(
        IsotonicFit.Fit([0.2, 0.2, 0.2, 0.5], [true, false, false, true]),
        IsotonicFit.Fit([0.2, 0.5, 0.2, 0.2], [false, true, false, true]));

    [Fact]
    public void Fit_EveryBlock_KeepsItsRate()
    {
        var (p, y) = SimulatedRows.Of(5_000, 6);
        var fit = IsotonicFit.Fit(p, y);
        Assert.Null(fit.Fault());
        Assert.InRange(fit.Votes.Count, 10, IsotonicCalibrator.MaximumKnots);
        Assert.Equal(1, CalibrationMetrics.ObservedToExpected(Array.ConvertAll(p, fit.Apply), y), 0.02);
    }

    [Fact]
    public void Fit_CubedProbabilities_AreStraightenedOut()
    {
        var learnt = SimulatedRows.Of(40_000, 6);
        var fit = IsotonicFit.Fit(Array.ConvertAll(learnt.Probabilities, p => p * p * p), learnt.Labels);
        Assert.All([0.05, 0.2, 0.5, 0.7], p => Assert.Equal(p, fit.Apply(p * p * p), 0.03));
    }

    [Fact]
    public void Fit_SeparatedClasses_StaysWithinLaplacesBounds()
    {
        var fit = IsotonicFit.Fit([0.1, 0.2, 0.3, 0.8, 0.9], [false, false, false, true, true]);
        Assert.Equal([1 / 5.0, 3 / 4.0], fit.Probabilities);
    }

    [Theory]
    [InlineData(false, 1 / 5.0)]
    [InlineData(true, 4 / 5.0)]
    public void Fit_OneClass_IsOneKnot(bool label, double probability)
    {
        var fit = IsotonicFit.Fit([0.1, 0.1, 0.1], [label, label, label]);
        Assert.Equal([probability], fit.Probabilities);
        Assert.Equal(probability, fit.Apply(0.9));
    }

    [Fact]
    public void Fit_MoreBlocksThanKnots_AreThinnedAndStillRise()
    {
        // A block for each i: of 1000 rows at vote i, i happened.
        var cells = Enumerable.Range(0, 501).Select(i => (Vote: (double)i, Y: true, Weight: (double)i))
            .Concat(Enumerable.Range(0, 501).Select(i => (Vote: (double)i, Y: false, Weight: 1000.0 - i))).ToList();
        var fit = IsotonicFit.Fit([.. cells.Select(c => c.Vote)], [.. cells.Select(c => c.Y)], [.. cells.Select(c => c.Weight)]);
        Assert.Equal(IsotonicCalibrator.MaximumKnots, fit.Votes.Count);
        Assert.Null(fit.Fault());
        Assert.All(Enumerable.Range(5, 490), i => Assert.Equal(i / 1000.0, fit.Apply(i), 0.002));
    }

    [Fact]
    public void Fit_NothingOrNotFinite_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => IsotonicFit.Fit([], []));
        Assert.Throws<ArgumentException>(() => IsotonicFit.Fit([0.1], [true], [0]));
        Assert.Throws<ArgumentException>(() => IsotonicFit.Fit([double.NaN], [true]));
        Assert.Throws<ArgumentException>(() => IsotonicFit.Fit([0.1], [true], [-1]));
    }
}
