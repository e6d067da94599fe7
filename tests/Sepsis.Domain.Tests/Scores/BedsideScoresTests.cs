using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;

namespace Sepsis.Domain.Tests.Scores;

/// <summary>What holds of every patient, with whatever is known of them.</summary>
public sealed class BedsideScoresTests
{
    private const int Patients = 600;

    private static readonly Func<PatientReading, BedsideItems, ScorePoints>[] Points = [Sirs.Points, Qsofa.Points, News2.Points, Sofa.Points];

    [Fact]
    public void Score_AnyPatient_AllFourInOrder() =>
        Assert.Equal(["SIRS", "qSOFA", "NEWS2", "SOFA"], BedsideScores.Score(Bedside.Nothing, BedsideItems.None).Select(score => score.Name));

    [Fact]
    public void Score_AnyPatient_IsARangeWithinTheScale()
    {
        int[] most = [4, 3, 20, 24];
        foreach (var (reading, items) in SomeKnown())
            Assert.All(BedsideScores.Score(reading, items), (score, index) =>
            {
                Assert.InRange(score.Points.Minimum, 0, score.Points.Maximum);
                Assert.InRange(score.Points.Maximum, score.Points.Minimum, most[index]);
            });
    }

    [Fact]
    public void Score_AnyPatient_HasThePointsOfTheQuickWay()
    {
        foreach (var (reading, items) in SomeKnown())
            Assert.Equal(Points.Select(points => points(reading, items)), BedsideScores.Score(reading, items).Select(score => score.Points));
    }

    [Fact]
    public void Score_AnyPatient_IsCompleteExactlyWhereNothingIsMissing()
    {
        foreach (var (reading, items) in SomeKnown())
            Assert.All(BedsideScores.Score(reading, items), score =>
            {
                Assert.Equal(score.Complete, score.Points.Minimum == score.Points.Maximum);
                Assert.Equal(score.Complete, score.Missing.Count == 0);
                Assert.All(score.Items, item => Assert.Equal(item.IsMissing, item.Missing.Count > 0));
                Assert.Equal(score.Complete, score.Positive != ScoreVerdict.Indeterminate && score.Items.All(item => item.Points is not null));
            });
    }

    [Fact]
    public void Score_EverythingKnown_IsCompleteAndAssumesNothing()
    {
        foreach (var (reading, items) in RandomPatients.Of(Patients))
            Assert.All(BedsideScores.Score(reading, items), score =>
            {
                Assert.True(score.Complete);
                Assert.Empty(score.Assumed);
            });
    }

    /// <summary>What is learnt of a patient narrows a range from within. SIRS may move by the alternative it assumed, but never widens.</summary>
    [Fact]
    public void Score_OneInputMore_NeverWidensTheRange()
    {
        var random = new Random(11);
        foreach (var (reading, items) in RandomPatients.Of(Patients))
        {
            var (knownReading, knownItems) = (reading, items);
            foreach (var input in RandomPatients.Shuffled(random))
            {
                var (lessReading, lessItems) = input(knownReading, knownItems);
                foreach (var (less, more) in BedsideScores.Score(lessReading, lessItems).Zip(BedsideScores.Score(knownReading, knownItems)))
                    AssertNarrower(less, more);
                (knownReading, knownItems) = (lessReading, lessItems);
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
        var items = BedsideItems.None;
        var sum = 0;
        for (var row = 0; row < 100; row++)
            sum += Sirs.Points(Bedside.Well, items).Maximum + Qsofa.Points(Bedside.Well, items).Maximum
                + News2.Points(Bedside.Well, items).Maximum + Sofa.Points(Bedside.Well, items).Maximum;
        return sum;
    }

    private static void AssertNarrower(ScoreResult less, ScoreResult more)
    {
        Assert.True(more.Points.Maximum - more.Points.Minimum <= less.Points.Maximum - less.Points.Minimum, less.Name);
        if (less.Assumed.Count > 0 && less.Name == Sirs.Name)
            return;
        Assert.InRange(more.Points.Minimum, less.Points.Minimum, less.Points.Maximum);
        Assert.InRange(more.Points.Maximum, less.Points.Minimum, less.Points.Maximum);
        Assert.True(more.Response is null || (more.Response.Value.Minimum >= less.Response!.Value.Minimum && more.Response.Value.Maximum <= less.Response.Value.Maximum));
    }

    private static IEnumerable<(PatientReading Reading, BedsideItems Items)> SomeKnown()
    {
        var random = new Random(5);
        foreach (var (reading, items) in RandomPatients.Of(Patients))
        {
            var known = (reading, items);
            foreach (var input in RandomPatients.Shuffled(random).Take(random.Next(RandomPatients.Inputs + 1)))
                known = input(known.reading, known.items);
            yield return known;
        }
    }
}
