using Sepsis.Domain.Answers;
using Sepsis.Domain.Statistics;
using Sepsis.Domain.Tests.Statistics;

namespace Sepsis.Domain.Tests.Answers;

public sealed class TradeOffCurveTests
{
    [Fact]
    public void Of_FewRows_AscendsWithTheDefinitions()
    {
        var curve = TradeOffCurve.Of([0.1, 0.4, 0.35, 0.8], [false, false, true, true]);

        Assert.Equal(0.5, curve.Prevalence);
        Assert.Equal([0.1, 0.35, 0.4, 0.8], curve.Points.Select(point => point.Threshold));
        Assert.Equal(new(0.35, 1, 0.5, 2.0 / 3, 1, 75), curve.Points[1]);
        Assert.Equal(new(0.8, 0.5, 1, 1, 2.0 / 3, 25), curve.Points[3]);
        Assert.Null(curve.Points[0].Npv);
        Assert.Null(curve.Fault());
    }

    [Fact]
    public void Of_ManyRows_EveryPointIsWhatItsThresholdDoes()
    {
        var (p, y) = SimulatedRows.Of(20_000, 9);
        var points = TradeOffCurve.Of(p, y).Points;

        Assert.InRange(points.Count, 300, TradeOffCurve.MaximumPoints);
        Assert.Equal(points.Select(point => point.Threshold).Order().Distinct(), points.Select(point => point.Threshold));
        Assert.All(points, point =>
        {
            Assert.Equal(Math.Round(point.Threshold, 4), point.Threshold);
            Assert.Equal(TradeOffPoint.Of(point.Threshold, ConfusionMatrix.At(point.Threshold, p, y)), point);
        });
        var gaps = points.Zip(points.Skip(1), (a, b) => a.Sensitivity - b.Sensitivity);
        Assert.All(gaps, gap => Assert.InRange(gap, 0, 0.01));
    }

    /// <summary>0.0003 * 10,000 is below 3 in binary; 0 itself is no threshold.</summary>
    [Fact]
    public void Of_EveryStepOfTheGrain_IsItsOwnThreshold()
    {
        var p = Enumerable.Range(0, 400).Select(step => step / 10_000.0).ToArray();
        var points = TradeOffCurve.Of(p, [.. p.Select((_, i) => i % 2 == 0)]).Points;
        Assert.Equal(p.Skip(1), points.Select(point => point.Threshold));
    }

    [Fact]
    public void Of_ScoresWithinOneGrain_AreAlertedTogether()
    {
        var points = TradeOffCurve.Of([0.20001, 0.20002, 0.5], [false, true, true]).Points;
        Assert.Equal([0.2, 0.5], points.Select(point => point.Threshold));
        Assert.Equal(100, points[0].AlertsPer100);
    }
}
