using Sepsis.Domain.Answers;
using Sepsis.Domain.Models;

namespace Sepsis.Domain.Tests.Answers;

public sealed class VennAbersTests
{
    /// <summary>Votes on 0, 2, 4 ... 20 twentieths; asked on them, between them and beyond both ends.</summary>
    private static readonly double[] Asked = [.. Enumerable.Range(-2, 45).Select(step => step / 40.0)];

    [Fact]
    public void At_ManySmallSets_IsTwoWholeFitsForEveryVote()
    {
        var compared = 0;
        foreach (var rows in SmallSets(150))
        {
            var fits = VennAbers.Of(CalibrationPair.Of(rows.Votes, rows.Labels))!;
            foreach (var vote in Asked)
            {
                var interval = fits.At(vote);
                Assert.Equal(IsotonicByHand.WithOneMore(rows, vote, false), interval.Lower, 12);
                Assert.Equal(IsotonicByHand.WithOneMore(rows, vote, true), interval.Upper, 12);
                compared++;
            }
        }

        Assert.InRange(compared, 4_000, 6_750);
    }

    [Fact]
    public void At_ManySmallSets_IsOrderedAndRisesWithTheVote()
    {
        foreach (var rows in SmallSets(150))
        {
            var fits = VennAbers.Of(CalibrationPair.Of(rows.Votes, rows.Labels))!;
            var intervals = Array.ConvertAll(Asked, fits.At);
            Assert.All(intervals, interval => Assert.True(0 <= interval.Lower && interval.Lower < interval.Upper && interval.Upper <= 1));
            Assert.All(intervals.Zip(intervals.Skip(1)),
                pair => Assert.True(pair.First.Lower <= pair.Second.Lower && pair.First.Upper <= pair.Second.Upper));
        }
    }

    [Fact]
    public void At_KnownExample_IsWorkedOutByHand()
    {
        var fits = VennAbers.Of([new(0.2, 3, 1), new(0.6, 1, 1)])!;

        Assert.Equal(new(0, 2 / 5.0), fits.At(0.1));
        Assert.Equal(new(1 / 5.0, 2 / 5.0), fits.At(0.2));
        Assert.Equal(new(1 / 5.0, 2 / 3.0), fits.At(0.4));
        Assert.Equal(new(1 / 3.0, 2 / 3.0), fits.At(0.6));
        Assert.Equal(new(1 / 3.0, 1), fits.At(0.7));
    }

    /// <summary>The pairs' votes are rounded; one that differs only beyond that is the same vote.</summary>
    [Fact]
    public void At_VoteOfMoreDecimals_IsRoundedAsThePairsWere()
    {
        var fits = VennAbers.Of([new(0.2, 3, 1), new(0.6, 1, 1)])!;
        Assert.Equal(fits.At(0.2), fits.At(0.200004));
        Assert.NotEqual(fits.At(0.2), fits.At(0.200006));
    }

    [Fact]
    public void At_NoNumber_IsNone()
    {
        var interval = VennAbers.Of([new(0.2, 3, 1), new(0.6, 1, 1)])!.At(double.NaN);
        Assert.True(double.IsNaN(interval.Lower) && double.IsNaN(interval.Upper));
    }

    [Theory]
    [InlineData(0.1, 0.1, 0.4)]
    [InlineData(0.3, 0.2, 0.4)]
    [InlineData(0.5, 0.2, 0.5)]
    public void Around_AnotherCalibratorsProbability_IsWidenedToHoldIt(double probability, double lower, double upper) =>
        Assert.Equal(new(lower, upper), VennAbers.Of([new(0.2, 3, 1), new(0.6, 1, 1)])!.Around(0.2, probability));

    /// <summary>
    /// The theorem: of the two fits, the one with the label that came true is calibrated. It holds on average over
    /// calibration sets, so these are many and small, and each is one observation.
    /// </summary>
    [Fact]
    public void At_TheLabelThatCameTrue_IsCalibrated()
    {
        var bins = Asks(600).GroupBy(ask => Math.Min(Math.Floor(5 * ask.Selected), 4)).ToList();
        Assert.Equal(5, bins.Count);
        Assert.All(bins, bin => Assert.InRange(MeanOverError(bin, ask => (ask.Label ? 1 : 0) - ask.Selected), -3, 3));
    }

    [Fact]
    public void At_EveryTenthOfTheVotes_HoldsTheEventRateBetween()
    {
        var tenths = Asks(600).GroupBy(ask => Math.Min(Math.Floor(10 * ask.Vote), 9)).ToList();
        Assert.Equal(10, tenths.Count);
        Assert.All(tenths, tenth =>
        {
            Assert.InRange(MeanOverError(tenth, ask => (ask.Label ? 1 : 0) - ask.Interval.Lower), -3, double.MaxValue);
            Assert.InRange(MeanOverError(tenth, ask => (ask.Label ? 1 : 0) - ask.Interval.Upper), double.MinValue, 3);
        });
    }

    [Fact]
    public void At_MoreRows_IsNarrower()
    {
        double Width(int count)
        {
            var rows = SimulatedVotes.Of(new(4), count);
            var fits = VennAbers.Of(CalibrationPair.Of(rows.Votes, rows.Labels))!;
            return Enumerable.Range(1, 99).Average(step => fits.At(step / 100.0).Upper - fits.At(step / 100.0).Lower);
        }

        // The blocks of an isotonic fit grow as n to the 2/3: 100 times the rows, about 20 times narrower.
        Assert.InRange(Width(300) / Width(30_000), 8, 40);
    }

    [Fact]
    public void Around_ManyTimes_AllocatesNothing()
    {
        var rows = SimulatedVotes.Of(new(4), 1000);
        var fits = VennAbers.Of(CalibrationPair.Of(rows.Votes, rows.Labels))!;
        fits.Around(0.5, 0.3);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            fits.Around(i / 1000.0, 0.3);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Of_NothingOrOneClass_IsNone()
    {
        Assert.Null(VennAbers.Of([]));
        Assert.Null(VennAbers.Of([new(0.2, 3, 0), new(0.6, 1, 0)]));
        Assert.Null(VennAbers.Of([new(0.2, 0, 3)]));
    }

    [Fact]
    public void ToString_OfAnInterval_WithholdsIt() =>
        Assert.DoesNotContain("0", new ProbabilityInterval(0.1, 0.2).ToString(), StringComparison.Ordinal);

    private static IEnumerable<SimulatedVotes> SmallSets(int sets)
    {
        var random = new Random(17);
        return Enumerable.Range(0, sets).Select(_ => SimulatedVotes.Of(random, 2 + random.Next(30), 1 + random.Next(20)))
            .Where(rows => rows.HasBothClasses);
    }

    private static List<Ask> Asks(int sets)
    {
        var random = new Random(23);
        var asks = new List<Ask>();
        for (var set = 0; set < sets; set++)
        {
            var (known, asked) = (SimulatedVotes.Of(random, 60), SimulatedVotes.Of(random, 20));
            var fits = VennAbers.Of(CalibrationPair.Of(known.Votes, known.Labels))!;
            asks.AddRange(asked.Votes.Select((vote, i) => new Ask(set, vote, asked.Labels[i], fits.At(vote))));
        }

        return asks;
    }

    /// <summary>How many standard errors the mean is from 0; the asks of one calibration set are alike.</summary>
    private static double MeanOverError(IEnumerable<Ask> asks, Func<Ask, double> difference)
    {
        var sums = asks.GroupBy(ask => ask.Set).Select(set => set.Sum(difference)).ToList();
        return sums.Sum() / Math.Sqrt(sums.Sum(sum => sum * sum));
    }

    private sealed record Ask(int Set, double Vote, bool Label, ProbabilityInterval Interval)
    {
        public double Selected => Label ? Interval.Upper : Interval.Lower;
    }
}
