using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;
using Sepsis.Domain.Tests.Scores;

namespace Sepsis.Domain.Tests.Answers;

public sealed class AdmissionTests
{
    private static readonly TrainingPopulation Adults = new("Adults", Synthetic: true, 18, 100);

    [Theory]
    [InlineData(17.99)]
    [InlineData(0)]
    [InlineData(100.5)]
    public void Outside_PlausibleAgeOutside_NamesTheBounds(double age)
    {
        var fault = Admission.Outside(Aged(age), Adults);
        Assert.NotNull(fault);
        Assert.Equal(
            ("age", InputFaultCode.OutsidePopulation, 18.0, 100.0),
            (fault.Field, fault.Code, fault.Minimum!.Value, fault.Maximum!.Value));
        Assert.Equal([fault], Faults(Aged(age), Adults));
        Assert.False(Admission.Admits(Aged(age).AsSpan(), Adults));
    }

    [Theory]
    [InlineData(18)]
    [InlineData(100)]
    public void Outside_AgeOnTheBound_IsInside(double age)
    {
        Assert.Null(Admission.Outside(Aged(age), Adults));
        Assert.Empty(Faults(Aged(age), Adults));
        Assert.True(Admission.Admits(Aged(age).AsSpan(), Adults));
    }

    /// <summary>An age that is missing or impossible is reported as that, and not twice.</summary>
    [Theory]
    [InlineData(double.NaN, InputFaultCode.Missing)]
    [InlineData(-1, InputFaultCode.OutOfRange)]
    [InlineData(300, InputFaultCode.OutOfRange)]
    public void Outside_AgeAtFaultItself_SaysNothing(double age, InputFaultCode code)
    {
        Assert.Null(Admission.Outside(Aged(age), Adults));
        Assert.Equal([code], Faults(Aged(age), Adults).Select(fault => fault.Code));
        Assert.False(Admission.Admits(Aged(age).AsSpan(), Adults));
    }

    [Fact]
    public void Check_ManyFaults_NamesThemAllThePopulationLast() => Assert.Equal(
        [("temperature", InputFaultCode.OutOfRange), ("gcs", InputFaultCode.NotWhole), ("age", InputFaultCode.OutsidePopulation)],
        Faults(Aged(17).With(Measurements.Temperature, 101.3).With(Measurements.Gcs, 14.5), Adults)
            .Select(fault => (fault.Field, fault.Code)));

    [Fact]
    public void Check_NoModelServes_AsksTheValuesAlone() => Assert.Empty(Faults(Aged(17), null));

    private static PatientReading Aged(double age) => PatientReading.Of(
        (Measurements.HeartRate, 80), (Measurements.RespiratoryRate, 15), (Measurements.Temperature, 37), (Measurements.Age, age));

    private static List<InputFault> Faults(PatientReading reading, TrainingPopulation? population)
    {
        var faults = new List<InputFault>();
        Admission.Check(reading, population, _ => false, faults.Add);
        return faults;
    }
}
