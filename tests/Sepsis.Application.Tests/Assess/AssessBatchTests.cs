using Sepsis.Application.Assess;
using Sepsis.Domain;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Tests.Assess;

public sealed class AssessBatchTests
{
    [Fact]
    public async Task Send_FaultyPatientAmongSound_IsAnsweredInItsPlace()
    {
        var items = await TestModel.Mediator(TestModel.Serving()).Send(new AssessBatchCommand([TestModel.Patient(60), TestModel.Patient(5), TestModel.Patient(240)], []));
        Assert.Equal([0.2, null, 0.8], items.Select(item => item.Assessment?.Probability));
        Assert.Equal([[], [InputFaultCode.OutOfRange], []], items.Select(item => item.Faults.Select(fault => fault.Code).ToArray()));
        Assert.Equal(2, items.Select(item => item.Assessment?.Id).OfType<Guid>().Distinct().Count());
    }

    [Fact]
    public async Task Send_OnTheLimit_IsAnsweredAndAboveItRefused()
    {
        var mediator = TestModel.Mediator(TestModel.Serving());
        var patients = Enumerable.Repeat(TestModel.Patient(), AssessBatchCommand.MaximumPatients).ToList();
        Assert.Equal(patients.Count, (await mediator.Send(new AssessBatchCommand(patients, []))).Count);
        patients.Add(TestModel.Patient());
        var exception = await Assert.ThrowsAsync<SepsisException>(() => mediator.Send(new AssessBatchCommand(patients, [])));
        Assert.Equal([InputFaultCode.TooManyPatients], exception.Faults.Select(fault => fault.Code));
    }

    [Fact]
    public async Task Send_ManyPatients_TellsOfEachPartAsItIsAnswered()
    {
        var patients = Enumerable.Range(0, 1201).Select(i => TestModel.Patient(60 + i % 100)).ToList();
        var (asked, answered, parts) = (new List<AssessRiskCommand>(), new List<BatchItem>(), 0);
        var items = await TestModel.Mediator(TestModel.Serving()).Send(new AssessBatchCommand(patients, [])
        {
            OnAnswered = (part, its) =>
            {
                parts++;
                asked.AddRange(part);
                answered.AddRange(its);
            },
        });
        Assert.True(parts > 1);
        Assert.Equal(patients, asked);
        Assert.Equal(items, answered);
    }

    [Fact]
    public async Task Send_UnreadableBody_IsRefusedAsAWhole()
    {
        var fault = new InputFault(InputFault.Body, InputFaultCode.MalformedJson, "unreadable");
        var exception = await Assert.ThrowsAsync<SepsisException>(() => TestModel.Mediator(TestModel.None()).Send(new AssessBatchCommand([], [fault])));
        Assert.Equal([fault], exception.Faults);
    }

    [Fact]
    public async Task Send_NoModel_IsUnavailable()
    {
        var exception = await Assert.ThrowsAsync<SepsisException>(() => TestModel.Mediator(TestModel.None()).Send(new AssessBatchCommand([TestModel.Patient()], [])));
        Assert.Equal(SepsisError.NoModel, exception.Error);
    }

    [Fact]
    public async Task Send_Cancelled_Stops() =>
        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            TestModel.Mediator(TestModel.Serving()).Send(new AssessBatchCommand([TestModel.Patient()], []), new CancellationToken(canceled: true)));

    [Fact]
    public async Task Send_ModelThatCameAfterValidation_StillRefusesWhomItWasNotMadeFor()
    {
        var items = await TestModel.Mediator(TestModel.ServingAfterValidation()).Send(new AssessBatchCommand([TestModel.Patient(age: 5), TestModel.Patient()], []));
        Assert.Equal(InputFaultCode.OutsidePopulation, Assert.Single(items[0].Faults).Code);
        Assert.NotNull(items[1].Assessment);
    }
}
