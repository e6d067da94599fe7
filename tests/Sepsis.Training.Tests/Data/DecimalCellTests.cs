using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Sepsis.Training.Data;

namespace Sepsis.Training.Tests.Data;

public sealed class DecimalCellTests
{
    [Fact]
    public void TryRead_NumbersAsFilesWriteThem_GivesWhatTheFullParserGives()
    {
        var random = new Random(7);
        for (var i = 0; i < 100_000; i++)
        {
            var decimals = random.Next(0, 7);
            var number = (random.NextDouble() - 0.3) * Math.Pow(10, random.Next(0, 8));
            AssertSame(number.ToString($"F{decimals}", CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("067")]
    [InlineData("0.1")]
    [InlineData("-0.3")]
    [InlineData("999999999999999")]
    [InlineData("0.0000000000001")]
    public void TryRead_ShortDecimal_GivesWhatTheFullParserGives(string text) => AssertSame(text);

    /// <summary>Left to the full parser, or no number at all.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1.2.3")]
    [InlineData("1e3")]
    [InlineData("+1")]
    [InlineData("1 2")]
    [InlineData("1234567890123456")]
    [InlineData("0.12345678901234")]
    public void TryRead_AnythingElse_IsNotRead(string text) => Assert.False(DecimalCell.TryRead(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void TryRead_MinusZero_IsZero()
    {
        Assert.True(DecimalCell.TryRead("-0.0"u8, out var value));
        Assert.False(double.IsNegative(value));
    }

    private static void AssertSame(string text)
    {
        var cell = Encoding.UTF8.GetBytes(text);
        Assert.True(Utf8Parser.TryParse(cell, out double expected, out int read) && read == cell.Length);
        Assert.True(DecimalCell.TryRead(cell, out var value), text);
        Assert.True(BitConverter.DoubleToInt64Bits(expected + 0.0) == BitConverter.DoubleToInt64Bits(value), text);
    }
}
