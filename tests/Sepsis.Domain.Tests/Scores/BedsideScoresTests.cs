using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;

namespace Sepsis.Domain.Tests.Scores;

/// <summary>What holds of every patient, with whatever is known of them.</summary>
public sealed class BedsideScoresTests
{
    private const int Patients = 600;

    private static readonly PatientReading WellAtTriage = Bedside.Well.WithoutBedside();

    [Fact]
    public void Score_AnyPatient_AllFourInOrder() =>
        Assert.Equal(["sirs", "qsofa", "news2", "sofa"], BedsideScores.Score(Bedside.Nothing).Select(result => result.Score.Name));

    [Fact]
    public void AtTriage_TheBestRankingFirst() =>
        Assert.Equal(["news2", "sirs", "qsofa"], BedsideScores.AtTriage.Select(score => score.Name));

    [Fact]
    public void PositiveFrom_EveryScore_IsWhatTheResultSays()
    {
        foreach (var reading in SomeKnown())
            Assert.All(BedsideScores.Score(reading), result => Assert.Equal(result.Score.PositiveFrom(reading), result.PositiveFrom));
    }

    [Fact]
    public void Score_AnyPatient_IsARangeWithinTheScale()
    {
        int[] most = [4, 3, 20, 24];
        foreach (var reading in SomeKnown())
            Assert.All(BedsideScores.Score(reading), (score, index) =>
            {
                Assert.InRange(score.Points.Minimum, 0, score.Points.Maximum);
                Assert.InRange(score.Points.Maximum, score.Points.Minimum, most[index]);
            });
    }

    [Fact]
    public void Score_AnyPatient_HasThePointsOfTheQuickWay()
    {
        foreach (var reading in SomeKnown())
            Assert.Equal(
                BedsideScores.All.Select(score => score.Points(reading)), BedsideScores.Score(reading).Select(result => result.Points));
    }

    [Fact]
    public void Score_AnyPatient_IsCompleteExactlyWhereNothingIsMissing()
    {
        foreach (var reading in SomeKnown())
            Assert.All(BedsideScores.Score(reading), score =>
            {
                Assert.Equal(score.Complete, score.Points.Minimum == score.Points.Maximum);
                Assert.Equal(score.Complete, score.Missing.Count == 0);
                Assert.All(score.Items, item => Assert.Equal(item.IsMissing, item.Missing.Count > 0));
                Assert.Equal(
                    score.Complete,
                    score.Positive != ScoreVerdict.Indeterminate && score.Items.All(item => item.Points is not null));
            });
    }

    [Fact]
    public void Score_EverythingKnown_IsCompleteAndAssumesNothing()
    {
        foreach (var reading in RandomPatients.Of(Patients))
            Assert.All(BedsideScores.Score(reading), score =>
            {
                Assert.True(score.Complete);
                Assert.Empty(score.Assumed);
            });
    }

    /// <summary>
    /// What is learnt of a patient narrows a range from within. SIRS may move by the alternative it assumed, but never widens.
    /// </summary>
    [Fact]
    public void Score_OneInputMore_NeverWidensTheRange()
    {
        var random = new Random(11);
        foreach (var reading in RandomPatients.Of(Patients))
        {
            var known = reading;
            foreach (var input in RandomPatients.Shuffled(random))
            {
                var forgotten = known.Without(input);
                foreach (var (less, more) in BedsideScores.Score(forgotten).Zip(BedsideScores.Score(known)))
                    AssertNarrower(less, more);
                known = forgotten;
            }
        }
    }

    [Fact]
    public void Points_ManyRows_AllocateNothing()
    {
        var sum = Total();
        var before = GC.GetAllocatedBytesForCurrentThread();
        sum += Total();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.NotEqual(0, sum);
    }

    private static int Total()
    {
        var sum = 0;
        for (var row = 0; row < 100; row++)
            for (var score = 0; score < BedsideScores.All.Count; score++)
                sum += BedsideScores.All[score].Points(WellAtTriage).Maximum;
        return sum;
    }

    private static void AssertNarrower(ScoreResult less, ScoreResult more)
    {
        Assert.True(more.Points.Maximum - more.Points.Minimum <= less.Points.Maximum - less.Points.Minimum, less.Score.Name);
        if (less.Assumed.Count > 0 && less.Score is Sirs)
            return;
        Assert.InRange(more.Points.Minimum, less.Points.Minimum, less.Points.Maximum);
        Assert.InRange(more.Points.Maximum, less.Points.Minimum, less.Points.Maximum);
        Assert.True(more.Response is null
            || (more.Response.Value.Minimum >= less.Response!.Value.Minimum && more.Response.Value.Maximum <= less.Response.Value.Maximum));
    }

    private static IEnumerable<PatientReading> SomeKnown()
    {
        var random = new Random(5);
        foreach (var reading in RandomPatients.Of(Patients))
            yield return RandomPatients.Shuffled(random).Take(random.Next(RandomPatients.Inputs + 1)).Aggregate(reading, Bedside.Without);
    }
}
