using Sepsis.Domain.Answers;
using Sepsis.Domain.Statistics;
using Sepsis.Domain.Tests.Statistics;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Tests.Judging;

public sealed class OperatingPointIntervalsTests
{
    private const int Patients = 60;
    private static readonly int[] PatientOfRow = [.. Enumerable.Range(0, 4 * Patients).Select(row => row * 7 % Patients)];
    private static readonly SimulatedRows Rows = SimulatedRows.Of(PatientOfRow.Length, 12, decimals: 2);

    [Fact]
    public void Of_EveryPoint_IsThePercentilesOfTheDrawnRowsWrittenOut()
    {
        var bootstrap = new PatientBootstrap(PatientOfRow, Patients, 40, 5);
        var curve = TradeOffCurve.Of(Rows.Probabilities, Rows.Labels);
        var points = OperatingPointIntervals.Of(curve, Rows.Probabilities, Rows.Labels, bootstrap);

        var drawn = Enumerable.Range(0, 40).Select(replicate =>
        {
            var times = bootstrap.Draw(replicate);
            return Repetitions.Apply(Rows, Array.ConvertAll(PatientOfRow, patient => times[patient]));
        }).ToList();
        Assert.Equal(curve.Points, points.Select(point => point.Point));
        Assert.InRange(points.Count, 30, 100);
        Assert.All(points, point =>
        {
            var counts = drawn.ConvertAll(rows => ConfusionMatrix.At(point.Point.Threshold, rows.Probabilities, rows.Labels));
            AssertSame(BootstrapInterval.Of(counts.ConvertAll(at => at.Recall)), point.Sensitivity!.Value);
            AssertSame(BootstrapInterval.Of(counts.ConvertAll(at => at.Precision)), point.Ppv!.Value);
            AssertSame(BootstrapInterval.Of(counts.ConvertAll(at => at.AlertsPer100)), point.AlertsPer100);
        });
    }

    [Fact]
    public void Of_Ends_HoldWhatIsCertain()
    {
        var points = Intervals([0.1, 0.2, 0.3, 0.9], [false, true, false, true], replicates: 300);
        Assert.Equal((1, 1), (points[0].Sensitivity!.Value.Lower, points[0].Sensitivity!.Value.Upper));
        Assert.Equal(new(100, 100, 0), points[0].AlertsPer100);
        // One row of four is an alert: (3/4)^4 of the draws, 95 of 300, are without one and have no predictive value.
        Assert.InRange(points[^1].Ppv!.Value.LeftOut, 70, 120);
        Assert.Equal(1, points[^1].Ppv!.Value.Lower);
    }

    [Fact]
    public void NumberNeededToEvaluate_OfAPoint_IsOneOverItsPredictiveValue()
    {
        OperatingPoint point = new(new(0.2, 0.8, 0.7, 0.25, 0.9, 30), null, new(0.2, 0.5, 3), new(28, 32, 0));
        Assert.Equal(4, point.Point.NumberNeededToEvaluate());
        Assert.Equal(new(2, 5, 3), point.NumberNeededToEvaluateInterval());
    }

    [Fact]
    public void NumberNeededToEvaluate_NothingFound_IsNotKnown()
    {
        OperatingPoint nothing = new(new(0.2, 0, 0.7, 0, 0.9, 30), null, new(0, 0.1, 0), new(28, 32, 0));
        Assert.Null(nothing.Point.NumberNeededToEvaluate());
        Assert.Null(nothing.NumberNeededToEvaluateInterval());
        Assert.Null((nothing.Point with { Ppv = null }).NumberNeededToEvaluate());
        Assert.Null((nothing with { Ppv = null }).NumberNeededToEvaluateInterval());
    }

    [Fact]
    public void Of_ThresholdNobodyReaches_HasNoPredictiveValue()
    {
        TradeOffCurve curve = new(0.5, [new(0.95, 0, 1, null, 0.5, 0)]);
        var point = Assert.Single(OperatingPointIntervals.Of(curve, [0.1, 0.9], [false, true], new PatientBootstrap([0, 1], 2, 100, 3)));
        Assert.Null(point.Ppv);
        Assert.Equal(new(0, 0, 0), point.AlertsPer100);
        Assert.Equal(0, point.Sensitivity!.Value.Upper);
    }

    [Fact]
    public void Of_NoSepsisAnywhere_HasNoSensitivity() =>
        Assert.All(Intervals([0.1, 0.9], [false, false], replicates: 20), point => Assert.Null(point.Sensitivity));

    [Fact]
    public void Of_BootstrapOfOtherRows_IsRefused()
    {
        var curve = TradeOffCurve.Of(Rows.Probabilities, Rows.Labels);
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            OperatingPointIntervals.Of(curve, Rows.Probabilities, Rows.Labels, new PatientBootstrap([0, 1], 2, 10, 1)));
    }

    private static IReadOnlyList<OperatingPoint> Intervals(double[] probabilities, bool[] labels, int replicates)
    {
        int[] patients = [.. Enumerable.Range(0, labels.Length)];
        return OperatingPointIntervals.Of(
            TradeOffCurve.Of(probabilities, labels), probabilities, labels, new PatientBootstrap(patients, patients.Length, replicates, 3));
    }

    private static void AssertSame(BootstrapInterval expected, BootstrapInterval actual)
    {
        Assert.Equal(expected.Lower, actual.Lower, 12);
        Assert.Equal(expected.Upper, actual.Upper, 12);
        Assert.Equal(expected.LeftOut, actual.LeftOut);
    }
}
