using Sepsis.Domain.Answers;

namespace Sepsis.Domain.Tests.Answers;

public sealed class DecisionAimTests
{
    private static readonly TradeOffCurve Curve = new(0.1,
    [
        new(0.05, 0.95, 0.40, 0.15, 0.98, 63.5),
        new(0.10, 0.80, 0.70, 0.23, 0.97, 35),
        new(0.20, 0.60, 0.90, 0.40, 0.95, 15),
        new(0.40, 0.20, 0.99, 0.69, 0.92, 2.9),
    ]);

    [Theory]
    [InlineData("sensitivity=0.80", 0.10)]
    [InlineData("sensitivity=0.61", 0.10)]
    [InlineData("sensitivity=0.99", 0.05)]
    [InlineData("alerts-per-100=15", 0.20)]
    [InlineData("alerts-per-100=14.9", 0.40)]
    [InlineData("alerts-per-100=1", 0.40)]
    [InlineData("cost-ratio=1", 0.40)]
    [InlineData("cost-ratio=8", 0.20)]
    [InlineData("cost-ratio=10", 0.10)]
    [InlineData("cost-ratio=100", 0.05)]
    public void Choose_Aim_TakesTheThresholdThatMeetsIt(string aim, double threshold) =>
        Assert.Equal(threshold, DecisionAim.Parse(aim)!.Choose(Curve));

    [Theory]
    [InlineData("")]
    [InlineData("sensitivity")]
    [InlineData("sensitivity=0")]
    [InlineData("sensitivity=1.1")]
    [InlineData("sensitivity=NaN")]
    [InlineData("alerts-per-100=0")]
    [InlineData("alerts-per-100=101")]
    [InlineData("cost-ratio=-1")]
    [InlineData("specificity=0.9")]
    [InlineData("sensitivity=0.8=0.9")]
    public void Parse_NoAim_IsNull(string text) => Assert.Null(DecisionAim.Parse(text));

    [Theory]
    [InlineData("sensitivity=0.85")]
    [InlineData("alerts-per-100=10")]
    [InlineData("cost-ratio=20")]
    public void ToString_Aim_IsReadAgain(string text) => Assert.Equal(text, DecisionAim.Parse(text)!.ToString());
}
