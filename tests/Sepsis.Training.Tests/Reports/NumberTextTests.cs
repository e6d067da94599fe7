using Sepsis.Training.Reports;

namespace Sepsis.Training.Tests.Reports;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(0.7749, 0.7681, 0.7822, "0.775 (0.768 to 0.782)")]
    [InlineData(0.5, null, 0.6, "0.500 (no interval)")]
    [InlineData(double.NaN, 0.1, 0.2, "not available")]
    [InlineData(null, null, null, "not available")]
    public void Interval_AnyFigure_IsReadable(double? value, double? lower, double? upper, string text) =>
        Assert.Equal(text, NumberText.Interval(value, lower, upper));

    [Theory]
    [InlineData(-0.0001, "0.000")]
    [InlineData(0.0001, "0.000")]
    [InlineData(0.0124, "+0.012")]
    [InlineData(-0.0124, "-0.012")]
    public void Signed_NearZero_HasNoSign(double value, string text) => Assert.Equal(text, NumberText.Signed(value));

    [Theory]
    [InlineData(0.05, "0.05")]
    [InlineData(31, "31")]
    [InlineData(123456, "123456")]
    [InlineData(0.000012345, "1.234E-05")]
    public void Setting_AnySize_KeepsWhatCounts(double value, string text) => Assert.Equal(text, NumberText.Setting(value));

    [Theory]
    [InlineData(0.365, 4, 10)]
    [InlineData(0.97, 97, 100)]
    [InlineData(0.056, 6, 100)]
    [InlineData(0.004, 4, 1000)]
    [InlineData(0, 0, 1000)]
    public void From_Share_IsCountedOfEnough(double share, int count, int of) =>
        Assert.Equal(new NaturalFrequency(count, of), NaturalFrequency.From(share));
}
