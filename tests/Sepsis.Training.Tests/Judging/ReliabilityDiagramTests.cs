using Sepsis.Domain.Tests.Statistics;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Tests.Judging;

public sealed class ReliabilityDiagramTests
{
    [Fact]
    public void Of_TwoBins_AreTheHalves()
    {
        var bins = ReliabilityDiagram.Of([0.8, 0.1, 0.6, 0.3], [true, false, false, true], 2);
        var wilson = WilsonInterval.Of(1, 2);
        Assert.Equal(2, bins.Count);
        Assert.Equal((0.2, 0.7), (bins[0].Predicted, Math.Round(bins[1].Predicted, 12)));
        Assert.All(bins, bin => Assert.Equal((0.5, 2, wilson.Lower, wilson.Upper), (bin.Observed, bin.Rows, bin.Lower, bin.Upper)));
    }

    [Fact]
    public void Of_ManyRows_BinsAreEqualAndComplete()
    {
        var (p, y) = SimulatedRows.Of(5_003, 4);
        var bins = ReliabilityDiagram.Of(p, y);
        Assert.Equal(10, bins.Count);
        Assert.Equal(5_003, bins.Sum(bin => bin.Rows));
        Assert.All(bins, bin => Assert.InRange(bin.Rows, 500, 501));
        Assert.Equal(bins.Select(bin => bin.Predicted).Order(), bins.Select(bin => bin.Predicted));
    }

    [Fact]
    public void Of_HeavyTies_AreNeverParted()
    {
        double[] p = [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2, 0.3, 0.4];
        Assert.Equal([7, 1, 1, 1], ReliabilityDiagram.Of(p, new bool[10]).Select(bin => (int)bin.Rows));
    }
}
