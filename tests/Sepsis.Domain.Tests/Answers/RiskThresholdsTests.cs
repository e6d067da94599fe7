using Sepsis.Domain.Answers;

namespace Sepsis.Domain.Tests.Answers;

public sealed class RiskThresholdsTests
{
    private static readonly RiskThresholds Thresholds = new(0.4, "sensitivity 0.80",
        [new(RiskLevel.Low, 0), new(RiskLevel.Moderate, 0.1), new(RiskLevel.High, 0.4), new(RiskLevel.VeryHigh, 0.7)]);

    [Theory]
    [InlineData(0, RiskLevel.Low)]
    [InlineData(0.0999, RiskLevel.Low)]
    [InlineData(0.1, RiskLevel.Moderate)]
    [InlineData(0.3999, RiskLevel.Moderate)]
    [InlineData(0.4, RiskLevel.High)]
    [InlineData(0.7, RiskLevel.VeryHigh)]
    [InlineData(1, RiskLevel.VeryHigh)]
    public void Classify_ScoreOnCutoff_TakesTheHigherLevel(double probability, RiskLevel level) =>
        Assert.Equal(level, Thresholds.Classify(probability));

    [Theory]
    [InlineData(0.3999, false)]
    [InlineData(0.4, true)]
    public void IsPositive_OnTheThreshold_IsPositive(double probability, bool positive) =>
        Assert.Equal(positive, Thresholds.IsPositive(probability));

    [Theory]
    [InlineData(0, "threshold")]
    [InlineData(1, "threshold")]
    [InlineData(double.NaN, "threshold")]
    public void Fault_DecisionOutsideZeroToOne_IsNamed(double decision, string word) =>
        Assert.Contains(word, (Thresholds with { Decision = decision }).Fault(), StringComparison.Ordinal);

    [Fact]
    public void Fault_SoundThresholds_IsNone() => Assert.Null(Thresholds.Fault());

    [Fact]
    public void Fault_BandsNotFromZero_IsNamed() =>
        Assert.Contains("start at 0", (Thresholds with { Bands = [new(RiskLevel.Low, 0.1)] }).Fault(), StringComparison.Ordinal);

    [Fact]
    public void Fault_BandsThatFall_NamesTheBand() =>
        Assert.Contains(
            "[1]", (Thresholds with { Bands = [new(RiskLevel.Low, 0), new(RiskLevel.High, 0)] }).Fault(), StringComparison.Ordinal);
}
