using Sepsis.Domain.Statistics;
using Sepsis.Domain.Tests.Statistics;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Tests.Judging;

public sealed class PatientBootstrapTests
{
    private const int Patients = 200;
    private const int RowsEach = 6;
    private static readonly int[] PatientOfRow = [.. Enumerable.Range(0, Patients * RowsEach).Select(row => row / RowsEach)];

    /// <summary>Every row of a patient repeats the first: 1,200 rows that say no more than 200.</summary>
    private static readonly SimulatedRows Clustered = Repeated(SimulatedRows.Of(Patients, 21));

    [Fact]
    public void Draw_AnyReplicate_IsAsManyPatientsAsThereAre()
    {
        var bootstrap = new PatientBootstrap(PatientOfRow, Patients, 3, 7);
        Assert.Equal(Patients, bootstrap.Draw(0).Sum());
        Assert.NotEqual(bootstrap.Draw(0), bootstrap.Draw(1));
        // Of 200 drawn with replacement about 1/e are not in.
        Assert.InRange(bootstrap.Draw(2).Count(times => times == 0), 53, 94);
    }

    [Fact]
    public void Run_SameSeed_IsTheSameToTheLastBit()
    {
        var metrics = Metrics(Clustered);
        BootstrapResult first = Run(metrics, 11), second = Run(metrics, 11), other = Run(metrics, 12);
        Assert.All(Metric.All, metric => Assert.Equal(first.Interval(0, metric), second.Interval(0, metric)));
        Assert.NotEqual(first.Interval(0, Metric.Auroc), other.Interval(0, Metric.Auroc));
    }

    [Fact]
    public void Run_AReplicate_IsTheDrawnRowsWrittenOut()
    {
        var bootstrap = new PatientBootstrap(PatientOfRow, Patients, 1, 5);
        var times = bootstrap.Draw(0);
        var drawn = Repetitions.Apply(Clustered, Array.ConvertAll(PatientOfRow, patient => times[patient]));
        var interval = bootstrap.Run(Metrics(Clustered)).Interval(0, Metric.Auroc);
        Assert.Equal(RankingMetrics.Auroc(drawn.Probabilities, drawn.Labels), interval.Lower, 12);
        Assert.Equal(interval.Lower, interval.Upper);
    }

    [Fact]
    public void Run_RowsOfAPatientAlike_IsWiderThanDrawingRows()
    {
        var metrics = Metrics(Clustered);
        int[] rowAsPatient = [.. Enumerable.Range(0, PatientOfRow.Length)];
        var rows = new PatientBootstrap(rowAsPatient, rowAsPatient.Length, 100, 3).Run(metrics).Interval(0, Metric.Auroc);
        var patients = Run(metrics, 3).Interval(0, Metric.Auroc);
        // Six copies make the naive interval the root of six, 2.4 times, too narrow.
        Assert.InRange((patients.Upper - patients.Lower) / (rows.Upper - rows.Lower), 1.9, 3.0);
    }

    [Fact]
    public void Interval_ObservedToExpectedOfManySamples_CoversTheTruth()
    {
        var covered = Enumerable.Range(0, 40).Count(seed =>
        {
            var rows = SimulatedRows.Of(200, 1000 + seed);
            var interval = new PatientBootstrap([.. Enumerable.Range(0, 200)], 200, 100, seed)
                .Run(Metrics(rows)).Interval(0, Metric.ObservedToExpected);
            return interval.Lower <= 1 && 1 <= interval.Upper;
        });
        // 95 % of 40 is 38; fewer than 32 would have a chance below 1 in 1,000.
        Assert.InRange(covered, 32, 40);
    }

    [Fact]
    public void Difference_OfAModelToItself_IsNothing()
    {
        var metrics = Metrics(Clustered);
        var result = new PatientBootstrap(PatientOfRow, Patients, 50, 3).Run(metrics, metrics);
        Assert.Equal(new(0, 0, 0), result.Difference(1, 0, Metric.Auroc));
    }

    [Fact]
    public void Difference_OfTwoLikeModels_IsNarrowerThanTheirIntervals()
    {
        var random = new Random(1);
        var near = Clustered with
        {
            Probabilities = Array.ConvertAll(Clustered.Probabilities, p => Math.Clamp(p + 0.02 * random.NextDouble(), 0, 1)),
        };
        var result = new PatientBootstrap(PatientOfRow, Patients, 100, 3).Run(Metrics(Clustered), Metrics(near));
        var (alone, difference) = (result.Interval(0, Metric.Auroc), result.Difference(1, 0, Metric.Auroc));
        Assert.True(difference.Upper - difference.Lower < (alone.Upper - alone.Lower) / 4);
    }

    [Fact]
    public void Run_OneEventOnly_LeavesOutTheReplicatesWithoutIt()
    {
        var metrics = new WeightedMetrics(new([0.1, 0.2, 0.3, 0.4], [false, false, false, true]), 0.25);
        var interval = new PatientBootstrap([0, 1, 2, 3], 4, 400, 3).Run(metrics).Interval(0, Metric.Auroc);
        // (3/4)^4 of the draws miss it, one in 256 has nothing else.
        Assert.InRange(interval.LeftOut, 95, 160);
        Assert.Equal(1, interval.Lower);
    }

    [Fact]
    public void Constructor_RowOfNoPatient_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PatientBootstrap([0, 2], 2, 10, 1));

    [Fact]
    public void Run_ModelOfOtherRows_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PatientBootstrap([0, 1], 2, 10, 1).Run(Metrics(Clustered)));

    private static BootstrapResult Run(WeightedMetrics metrics, int seed) =>
        new PatientBootstrap(PatientOfRow, Patients, 100, seed).Run(metrics);

    private static WeightedMetrics Metrics(SimulatedRows rows) => new(new(rows.Probabilities, rows.Labels), 0.3);

    private static SimulatedRows Repeated(SimulatedRows rows) => new(
        [.. PatientOfRow.Select(patient => rows.Probabilities[patient])], [.. PatientOfRow.Select(patient => rows.Labels[patient])]);
}
