using Sepsis.Domain.Answers;
using Sepsis.Domain.Models;
using Sepsis.Domain.Tests.Answers;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Tests.Judging;

public sealed class ClassCoverageTests
{
    /// <summary>At 50 %: sepsis from 0.4 on, none up to 0.6.</summary>
    private static readonly ConformalSets Halves = ConformalSets.Of([new(0.4, 0, 1), new(0.6, 1, 0)], 0.5)!;

    [Fact]
    public void Measure_FewRows_IsWorkedOutByHand()
    {
        var coverage = ClassCoverage.Measure(
            Halves,
            [0.5, 0.9, 0.1, 0.2, 0.3, 0.8, 0.7, 0.1],
            [true, true, true, true, false, false, false, false],
            [7, 7, 7, 9, 9, 9, 3, 4]);

        Assert.Equal(0.5, coverage.Level);
        // Patient 7: two of three covered; patient 9: none of one. Both are half a row off the share of one half.
        Assert.Equal(new(0.5, 4, Math.Sqrt(0.5) / 4), coverage.Sepsis);
        // Patient 9: one of two; patient 3: none of one; patient 4: one of one.
        Assert.Equal(new(0.5, 4, Math.Sqrt(0.5) / 4), coverage.NoSepsis);
    }

    [Fact]
    public void Measure_RowsRepeatedWithinAPatient_SayNoMore()
    {
        var (votes, labels) = SimulatedVotes.Of(new(8), 500);
        int[] rows = [.. Enumerable.Range(0, 500)], repeated = [.. rows.SelectMany(row => Enumerable.Repeat(row, 6))];
        var once = ClassCoverage.Measure(Halves, votes, labels, rows);
        var often = ClassCoverage.Measure(
            Halves, [.. repeated.Select(row => votes[row])], [.. repeated.Select(row => labels[row])], repeated);
        Assert.Equal(6 * once.Sepsis.Rows, often.Sepsis.Rows);
        Assert.Equal(once.Sepsis.Share, often.Sepsis.Share, 12);
        Assert.Equal(once.Sepsis.StandardError, often.Sepsis.StandardError, 12);
        // Of rows that are patients it is the binomial one.
        Assert.Equal(Math.Sqrt(once.Sepsis.Share * (1 - once.Sepsis.Share) / once.Sepsis.Rows), once.Sepsis.StandardError, 12);
    }

    /// <summary>The promise is an average over calibration sets: these are many and small, and each counts as one patient.</summary>
    [Theory]
    [InlineData(0.8)]
    [InlineData(0.9)]
    public void Measure_ExchangeableRows_IsTheLevelInEachClass(double level)
    {
        var random = new Random(31);
        List<(double Share, double Slack)> septic = [], others = [];
        for (var set = 0; set < 500; set++)
        {
            var (known, asked) = (SimulatedVotes.Of(random, 150), SimulatedVotes.Of(random, 50));
            var sets = ConformalSets.Of(CalibrationPair.Of(known.Votes, known.Labels), level)!;
            var coverage = ClassCoverage.Measure(sets, asked.Votes, asked.Labels, [.. Enumerable.Range(0, 50)]);
            // Above the level at most by the grain of the ranks.
            septic.Add((coverage.Sepsis.Share, 1.0 / (1 + known.Labels.Count(label => label))));
            others.Add((coverage.NoSepsis.Share, 1.0 / (1 + known.Labels.Count(label => !label))));
        }

        Assert.All([septic, others], shares =>
        {
            var mean = shares.Average(at => at.Share);
            var error = Math.Sqrt(shares.Average(at => Math.Pow(at.Share - mean, 2)) / shares.Count);
            Assert.InRange(mean, level - 3 * error, level + shares.Average(at => at.Slack) + 3 * error);
        });
    }

    [Fact]
    public void Measure_NoRowsOfAClass_IsNotKnown()
    {
        var coverage = ClassCoverage.Measure(Halves, [0.5], [true], [0]);
        Assert.Equal(new(1, 1, 0), coverage.Sepsis);
        Assert.Equal(new(double.NaN, 0, double.NaN), coverage.NoSepsis);
    }

    [Fact]
    public void Measure_SpansOfOtherLengths_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ClassCoverage.Measure(Halves, [0.5], [true, true], [0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ClassCoverage.Measure(Halves, [0.5], [true], [0, 1]));
    }
}
