using Sepsis.Domain;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Tests.Assess;

/// <summary>One patient, through the pipeline as the service runs it.</summary>
public sealed class AssessRiskTests
{
    [Fact]
    public async Task Send_SoundPatient_IsAssessed()
    {
        var assessment = await TestModel.Mediator(TestModel.Serving()).Send(TestModel.Patient(150));
        Assert.Equal(0.5, assessment.Probability);
        Assert.Equal([0.5], assessment.MemberProbabilities);
        Assert.True(assessment.IsPositive);
        Assert.Equal(TestModel.Now, assessment.Time);
        Assert.Equal(7, assessment.Id.Version);
    }

    [Fact]
    public async Task Send_FaultyPatient_NamesEveryFaultAtOnce()
    {
        var command = TestModel.Patient(heartRate: 500, age: 95, id: "", new InputFault("hr", InputFaultCode.UnknownField, "unknown"));
        var exception = await Assert.ThrowsAsync<SepsisException>(() => TestModel.Mediator(TestModel.Serving()).Send(command));
        Assert.Equal(SepsisError.InvalidInput, exception.Error);
        Assert.Equal(
            [
                ("hr", InputFaultCode.UnknownField), ("heart_rate", InputFaultCode.OutOfRange),
                ("patient_id", InputFaultCode.InvalidIdentifier), ("age", InputFaultCode.OutsidePopulation)],
            exception.Faults.Select(fault => (fault.Field, fault.Code)));
        Assert.DoesNotContain("500", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(InputFaultCode.EmptyBody)]
    [InlineData(InputFaultCode.MalformedJson)]
    [InlineData(InputFaultCode.NotAnObject)]
    public async Task Send_UnreadableBody_ReportsNothingElse(InputFaultCode code)
    {
        var command = TestModel.Patient(
            heartRate: double.NaN, age: double.NaN, id: null, new InputFault(InputFault.Body, code, "unreadable"));
        var exception = await Assert.ThrowsAsync<SepsisException>(() => TestModel.Mediator(TestModel.Serving()).Send(command));
        Assert.Equal([code], exception.Faults.Select(fault => fault.Code));
    }

    [Theory]
    [InlineData(17.9, false)]
    [InlineData(18, true)]
    [InlineData(90, true)]
    [InlineData(90.1, false)]
    public async Task Send_Age_MustBeInTheModelsPopulation(double age, bool isHeld)
    {
        var send = () => TestModel.Mediator(TestModel.Serving()).Send(TestModel.Patient(age: age));
        if (isHeld)
            Assert.NotNull(await send());
        else
            Assert.Equal(
                [InputFaultCode.OutsidePopulation], (await Assert.ThrowsAsync<SepsisException>(send)).Faults.Select(fault => fault.Code));
    }

    [Theory]
    [InlineData("P001", true)]
    [InlineData("p", true)]
    [InlineData("", false)]
    [InlineData("a\tb", false)]
    public async Task Send_Identifier_MustBeShortAndPlain(string id, bool isSound)
    {
        var send = () => TestModel.Mediator(TestModel.Serving()).Send(TestModel.Patient(id: id));
        if (isSound)
            Assert.NotNull(await send());
        else
            Assert.Null(Assert.Single((await Assert.ThrowsAsync<SepsisException>(send)).Faults).Received);
    }

    [Fact]
    public async Task Send_NoModel_IsUnavailableButAFaultyPatientIsStillExplained()
    {
        var mediator = TestModel.Mediator(TestModel.None());
        Assert.Equal(SepsisError.NoModel, (await Assert.ThrowsAsync<SepsisException>(() => mediator.Send(TestModel.Patient()))).Error);
        Assert.Equal(
            SepsisError.InvalidInput,
            (await Assert.ThrowsAsync<SepsisException>(() => mediator.Send(TestModel.Patient(heartRate: 0)))).Error);
    }

    [Fact]
    public async Task Send_ModelThatCameAfterValidation_StillRefusesWhomItWasNotMadeFor()
    {
        var fault = await Assert.ThrowsAsync<SepsisException>(
            () => TestModel.Mediator(TestModel.ServingAfterValidation()).Send(TestModel.Patient(age: 5)));
        Assert.Equal(InputFaultCode.OutsidePopulation, Assert.Single(fault.Faults).Code);
    }

    /// <summary>A switch that nobody set is off, and when that was seen may be said.</summary>
    [Fact]
    public async Task Send_TimeOfASwitchNotSent_IsNoFault()
    {
        var seen = new Dictionary<Measurement, DateTimeOffset> { [Measurements.HypercapnicTarget] = DateTimeOffset.UnixEpoch };
        var times = new ValueTimes(seen);
        Assert.NotNull(await TestModel.Mediator(TestModel.Serving()).Send(TestModel.Patient() with { Times = times }));
    }
}
