using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Tests.Inputs;

/// <summary>Every measurement of the catalogue at its bounds, just outside them, and not known.</summary>
public sealed class ReadingRulesTests
{
    public static TheoryData<string> All => [.. Measurements.All.Select(measurement => measurement.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public void Check_OnTheMinimum_IsSound(string name) => Assert.Null(Check(name, m => m.Minimum));

    [Theory]
    [MemberData(nameof(All))]
    public void Check_OnTheMaximum_IsSound(string name) => Assert.Null(Check(name, m => m.Maximum));

    [Theory]
    [MemberData(nameof(All))]
    public void Check_JustBelowTheMinimum_IsOutOfRange(string name) =>
        AssertOutOfRange(name, Check(name, m => Math.BitDecrement(m.Minimum)));

    [Theory]
    [MemberData(nameof(All))]
    public void Check_JustAboveTheMaximum_IsOutOfRange(string name) =>
        AssertOutOfRange(name, Check(name, m => Math.BitIncrement(m.Maximum)));

    [Theory]
    [MemberData(nameof(All))]
    public void Check_NotKnown_IsAFaultOnlyWhereRequired(string name) =>
        Assert.Equal(Measurements.Find(name)!.Required ? InputFaultCode.Missing : null, Check(name, _ => double.NaN)?.Code);

    [Theory]
    [MemberData(nameof(All))]
    public void Check_Infinity_IsNotFinite(string name)
    {
        Assert.Equal(InputFaultCode.NotFinite, Check(name, _ => double.PositiveInfinity)!.Code);
        Assert.Equal(InputFaultCode.NotFinite, Check(name, _ => double.NegativeInfinity)!.Code);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Check_Fraction_IsAFaultOnlyOfCounts(string name) =>
        Assert.Equal(Measurements.Find(name)!.WholeNumber ? InputFaultCode.NotWhole : null, Check(name, m => m.Minimum + 0.5)?.Code);

    [Theory]
    [MemberData(nameof(All))]
    public void Catalogue_Example_IsPlausible(string name) => Assert.Null(Check(name, m => m.Example));

    [Theory]
    [InlineData("temperature", 101.3, "101.3 degF is 38.5 Cel")]
    [InlineData("temperature", 311.4, "311.4 K is 38.25 Cel")]
    [InlineData("wbc_count", 15_200, "15200 /uL is 15.2 10*9/L")]
    [InlineData("lactate_level", 40, "40 mg/dL is 4.44 mmol/L")]
    [InlineData("oxygen_saturation", 0.93, "0.93 fraction is 93 %")]
    [InlineData("systolic_bp", 16, "16 kPa is 120.01 mm[Hg]")]
    [InlineData("creatinine", 106, "106 umol/L is 1.2 mg/dL")]
    [InlineData("glucose", 5.5, "5.5 mmol/L is 99.09 mg/dL")]
    [InlineData("hemoglobin", 114, "114 g/L is 11.4 g/dL")]
    [InlineData("temperature", -500, null)]
    [InlineData("heart_rate", 900, null)]
    public void Check_OutOfRange_GuessesTheUnit(string name, double value, string? hint) =>
        Assert.Equal(hint, Check(name, _ => value)!.Hint);

    [Theory]
    [InlineData(120, 80, 93, null)]
    [InlineData(80, 80, 80, null)]
    [InlineData(120, 121, double.NaN, "diastolic_bp")]
    [InlineData(120, 80, 121, "mean_arterial_pressure")]
    [InlineData(120, 80, 79, "mean_arterial_pressure")]
    [InlineData(120, double.NaN, 121, "mean_arterial_pressure")]
    [InlineData(double.NaN, 80, 79, "mean_arterial_pressure")]
    [InlineData(double.NaN, double.NaN, 79, null)]
    [InlineData(120, double.NaN, double.NaN, null)]
    public void Check_Pressures_MustAgree(double systolic, double diastolic, double mean, string? faulty)
    {
        var faults = CheckAll(Pressures(systolic, diastolic, mean));
        Assert.Equal(faulty is null ? [] : [(faulty, InputFaultCode.Incoherent)], faults.Select(fault => (fault.Field, fault.Code)));
    }

    [Fact]
    public void Check_ImplausiblePressure_SaysNothingOfTheOthers() =>
        Assert.Equal(
            [("systolic_bp", InputFaultCode.OutOfRange)], CheckAll(Pressures(16, 80, 90)).Select(fault => (fault.Field, fault.Code)));

    [Theory]
    [InlineData(9.99999, "9.99999 is outside 10 to 300 /min")]
    [InlineData(1e300, "1E+300 is outside 10 to 300 /min")]
    public void Check_OutOfRange_RepeatsTheNumberUnroundedAndShort(double value, string message) =>
        Assert.Equal(message, Check("heart_rate", _ => value)!.Message);

    [Fact]
    public void Check_FieldAlreadyFaulty_IsNotReportedAgain() =>
        Assert.DoesNotContain(CheckAll(PatientReading.Of(), "age"), fault => fault.Field == "age");

    [Fact]
    public void Check_NothingKnown_NamesEveryRequiredField() =>
        Assert.Equal(["heart_rate", "respiratory_rate", "temperature", "age"], CheckAll(PatientReading.Of()).Select(fault => fault.Field));

    private static InputFault? Check(string name, Func<Measurement, double> value)
    {
        var measurement = Measurements.Find(name)!;
        return ReadingRules.Check(measurement, value(measurement));
    }

    private static void AssertOutOfRange(string name, InputFault? fault)
    {
        var measurement = Measurements.Find(name)!;
        Assert.Equal(InputFaultCode.OutOfRange, fault!.Code);
        Assert.Equal((measurement.Minimum, measurement.Maximum, measurement.Unit), (fault.Minimum, fault.Maximum, fault.Unit));
    }

    private static List<InputFault> CheckAll(PatientReading reading, params string[] alreadyFaulty)
    {
        var faults = new List<InputFault>();
        ReadingRules.Check(reading, alreadyFaulty.Contains, faults.Add);
        return faults;
    }

    private static PatientReading Pressures(double systolic, double diastolic, double mean) => PatientReading.Of(
        (Measurements.HeartRate, 80), (Measurements.RespiratoryRate, 15), (Measurements.Temperature, 37), (Measurements.Age, 50),
        (Measurements.SystolicBp, systolic), (Measurements.DiastolicBp, diastolic), (Measurements.MeanArterialPressure, mean));
}
