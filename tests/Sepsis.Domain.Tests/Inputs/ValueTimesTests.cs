using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Tests.Inputs;

public sealed class ValueTimesTests
{
    private static readonly DateTimeOffset Now = new(2026, 8, 23, 9, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("heart_rate", 4)]
    [InlineData("lactate_level", 4)]
    [InlineData("ph", 4)]
    [InlineData("creatinine", 24)]
    [InlineData("wbc_count", 24)]
    [InlineData("gcs", 4)]
    [InlineData("urine_output_24h", 24)]
    public void Stale_ValueStandsSoManyHours_AndNotLonger(string name, int hours)
    {
        Assert.Empty(At(name, Now.AddHours(-hours)).Stale(Now));
        var (measurement, age) = Assert.Single(At(name, Now.AddHours(-hours).AddSeconds(-1)).Stale(Now));
        Assert.Equal((name, TimeSpan.FromHours(hours) + TimeSpan.FromSeconds(1)), (measurement.Name, age));
    }

    [Theory]
    [InlineData("age")]
    [InlineData("sex")]
    [InlineData("num_comorbidities")]
    [InlineData("sofa_baseline")]
    public void Stale_WhatDoesNotAgeWithinAStay_IsNever(string name) => Assert.Empty(At(name, Now.AddYears(-1)).Stale(Now));

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void Faults_TimeAhead_IsTakenForTheClocksUpToFiveMinutes(int minutes, bool refused) => Assert.Equal(
        refused ? [("measured_at.heart_rate", InputFaultCode.InTheFuture)] : [],
        At("heart_rate", Now.AddMinutes(minutes)).Faults(Now, _ => true).Select(fault => (fault.Field, fault.Code)));

    [Fact]
    public void Faults_NoSuchValueGiven_IsIncoherent() =>
        Assert.Equal(InputFaultCode.Incoherent, Assert.Single(At("lactate_level", Now).Faults(Now, _ => false)).Code);

    [Fact]
    public void With_ChangedValue_LosesItsTimeUnlessAnotherIsGiven()
    {
        var times = new ValueTimes(new Dictionary<Measurement, DateTimeOffset>
        {
            [Measurements.HeartRate] = Now.AddHours(-9),
            [Measurements.Ph] = Now.AddHours(-9),
        });
        Assert.Equal(["ph"], times.With(ValueTimes.None, [Measurements.HeartRate]).Stale(Now).Select(stale => stale.Measurement.Name));
        Assert.Equal(
            ["heart_rate", "ph"],
            times.With(At("heart_rate", Now.AddHours(-8)), [Measurements.HeartRate]).Stale(Now)
                .Select(stale => stale.Measurement.Name).Order());
    }

    private static ValueTimes At(string name, DateTimeOffset time) =>
        new(new Dictionary<Measurement, DateTimeOffset> { [Measurements.Find(name)!] = time });
}
