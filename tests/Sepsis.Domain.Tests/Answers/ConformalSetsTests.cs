using Sepsis.Domain.Answers;
using Sepsis.Domain.Models;

namespace Sepsis.Domain.Tests.Answers;

public sealed class ConformalSetsTests
{
    /// <summary>Without sepsis at 0.01 to 0.09, with it at 0.91 to 0.99, nine of each.</summary>
    private static readonly CalibrationPair[] Apart =
    [
        .. Enumerable.Range(1, 9).Select(i => new CalibrationPair(i / 100.0, 1, 0)),
        .. Enumerable.Range(91, 9).Select(i => new CalibrationPair(i / 100.0, 0, 1)),
    ];

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.8)]
    [InlineData(0.9)]
    [InlineData(0.95)]
    public void Of_ManySmallSets_IsEveryLabelWhoseRankIsNotTooLow(double level)
    {
        var random = new Random(5);
        var drawn = Enumerable.Range(0, 100).Select(_ => SimulatedVotes.Of(random, 2 + random.Next(60), 20));
        foreach (var rows in drawn.Where(rows => rows.HasBothClasses))
        {
            var sets = ConformalSets.Of(CalibrationPair.Of(rows.Votes, rows.Labels), level)!;
            Assert.All(Enumerable.Range(-2, 45).Select(step => step / 40.0),
                vote => Assert.Equal(ByRank(rows, vote, (decimal)level), sets.Of(vote)));
        }
    }

    [Fact]
    public void Of_SeparatedClasses_IsEmptyBetweenThem()
    {
        var sets = ConformalSets.Of(Apart)!;

        Assert.Equal(0.90, sets.Level);
        Assert.Equal((0.91, 0.09), (sets.SepsisFrom, sets.NoSepsisUpTo));
        Assert.Equal(ConformalSet.NoSepsis, sets.Of(0.09));
        Assert.Equal(ConformalSet.Empty, sets.Of(0.09001));
        Assert.Equal(ConformalSet.Empty, sets.Of(0.90999));
        Assert.Equal(ConformalSet.Sepsis, sets.Of(0.91));
    }

    [Fact]
    public void Of_VoteOfMoreDecimals_IsRoundedAsThePairsWere()
    {
        var sets = ConformalSets.Of(Apart)!;
        Assert.Equal(ConformalSet.NoSepsis, sets.Of(0.090004));
        Assert.Equal(ConformalSet.Sepsis, sets.Of(0.909996));
    }

    [Fact]
    public void Of_MixedClasses_IsBothBetweenThem()
    {
        var sets = ConformalSets.Of([.. Enumerable.Range(0, 100).Select(i => new CalibrationPair(i / 100.0, 100 - i, i))])!;
        Assert.True(sets.SepsisFrom < sets.NoSepsisUpTo);
        Assert.Equal(ConformalSet.NoSepsis, sets.Of(0.0));
        Assert.Equal(ConformalSet.Both, sets.Of(0.5));
        Assert.Equal(ConformalSet.Sepsis, sets.Of(0.99));
    }

    /// <summary>Nine rows of a class rank a patient at 1/10 at the lowest: no level above 90 % can rule anything out.</summary>
    [Theory]
    [InlineData(0.9001)]
    [InlineData(0.999999)]
    public void Of_LevelBeyondWhatTheRowsCanTell_IsBoth(double level)
    {
        var sets = ConformalSets.Of(Apart, level)!;
        Assert.All([0, 0.05, 0.5, 0.95, 1], vote => Assert.Equal(ConformalSet.Both, sets.Of(vote)));
    }

    [Fact]
    public void Of_LevelNearNothing_KeepsOnlyTheLeastUnusual()
    {
        var sets = ConformalSets.Of(Apart, 0.000001)!;
        Assert.Equal((0.99, 0.01), (sets.SepsisFrom, sets.NoSepsisUpTo));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void Of_LevelThatIsNone_IsRefused(double level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ConformalSets.Of(Apart, level));

    [Fact]
    public void Of_NothingOrOneClass_IsNone()
    {
        Assert.Null(ConformalSets.Of([]));
        Assert.Null(ConformalSets.Of([new(0.2, 3, 0)]));
        Assert.Null(ConformalSets.Of([new(0.2, 0, 3)]));
    }

    private static ConformalSet ByRank(SimulatedVotes rows, double vote, decimal level)
    {
        var septic = rows.Votes.Where((_, i) => rows.Labels[i]).ToList();
        var others = rows.Votes.Where((_, i) => !rows.Labels[i]).ToList();
        var sepsis = (septic.Count(known => known <= vote) + 1m) / (septic.Count + 1) > 1 - level;
        var none = (others.Count(known => known >= vote) + 1m) / (others.Count + 1) > 1 - level;
        return sepsis ? none ? ConformalSet.Both : ConformalSet.Sepsis : none ? ConformalSet.NoSepsis : ConformalSet.Empty;
    }
}
