using Sepsis.Domain.Inputs;
using Sepsis.Domain.Tests.Scores;

namespace Sepsis.Domain.Tests.Inputs;

public sealed class PatientReadingTests
{
    [Fact]
    public void Of_EveryMeasurement_HasItsPlace()
    {
        double[] values = [.. Measurements.All.Select(measurement => measurement.Maximum)];
        var reading = new PatientReading(values);
        Assert.All(Measurements.All, measurement => Assert.Equal(measurement.Maximum, reading.ValueOf(measurement)));
        foreach (var measurement in Measurements.All)
        {
            var alone = PatientReading.Of((measurement, measurement.Maximum));
            Assert.Equal([measurement], Measurements.All.Where(alone.IsKnown));
            Assert.Equal(measurement.Maximum, alone.ValueOf(measurement));
        }
    }

    /// <summary>The saturation target is a decision nobody has taken as long as nobody says so.</summary>
    [Fact]
    public void ValueOf_NothingKnown_IsNothingButTheSaturationTarget() => Assert.All(Measurements.All, measurement =>
    {
        Assert.Equal(measurement == Measurements.HypercapnicTarget ? 0 : null, Bedside.Nothing.ValueOf(measurement));
        Assert.Equal(measurement == Measurements.HypercapnicTarget ? false : null, Bedside.Nothing.IsYes(measurement));
        Assert.False(Bedside.Nothing.IsKnown(measurement));
    });

    [Fact]
    public void IsYes_OneAndZero_AreYesAndNo()
    {
        Assert.True(PatientReading.Of((Measurements.Ventilated, 1)).IsYes(Measurements.Ventilated));
        Assert.False(PatientReading.Of((Measurements.Ventilated, 0)).IsYes(Measurements.Ventilated));
    }

    [Fact]
    public void New_OneValueTooFew_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PatientReading(new double[Measurements.Count - 1]));

    [Fact]
    public void ToString_WithholdsTheValues() => Assert.DoesNotContain("1500", Bedside.Well.ToString(), StringComparison.Ordinal);
}
