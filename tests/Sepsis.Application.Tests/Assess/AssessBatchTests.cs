using Moq;
using Sepsis.Application.Assess;
using Sepsis.Application.Models;
using Sepsis.Domain;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Tests.Assess;

public sealed class AssessBatchTests
{
    [Fact]
    public async Task Send_FaultyPatientAmongSound_IsAnsweredInItsPlace()
    {
        var items = await AnswerAsync(TestModel.Serving(), [TestModel.Patient(60), TestModel.Patient(5), TestModel.Patient(240)]);
        Assert.Equal([0.2, null, 0.8], items.Select(item => item.Assessment?.Probability));
        Assert.Equal([[], [InputFaultCode.OutOfRange], []], items.Select(item => item.Faults.Select(fault => fault.Code).ToArray()));
        Assert.Equal(2, items.Select(item => item.Assessment?.Id).OfType<Guid>().Distinct().Count());
    }

    [Fact]
    public async Task Send_OnTheLimit_IsAnsweredAndAboveItRefused()
    {
        var mediator = TestModel.Mediator(TestModel.Serving());
        var patients = Enumerable.Repeat(TestModel.Patient(), AssessBatchCommand.MaximumPatients).ToList();
        Assert.Equal(patients.Count, (await mediator.Send(new AssessBatchCommand(patients, []))).Sum(part => part.Count));
        patients.Add(TestModel.Patient());
        var exception = await Assert.ThrowsAsync<SepsisException>(() => mediator.Send(new AssessBatchCommand(patients, [])));
        Assert.Equal([InputFaultCode.TooManyPatients], exception.Faults.Select(fault => fault.Code));
    }

    [Fact]
    public async Task Send_ManyPatients_AreAnsweredPartByPartInTheirOrder()
    {
        var patients = Enumerable.Range(0, 1201).Select(i => TestModel.Patient(60 + i % 100)).ToList();
        var parts = (await TestModel.Mediator(TestModel.Serving()).Send(new AssessBatchCommand(patients, []))).ToList();
        Assert.True(parts.Count > 1);
        Assert.Equal(patients, parts.SelectMany(part => part).Select(item => item.Patient));
        Assert.All(parts.SelectMany(part => part), item => Assert.Same(item.Patient.Reading, item.Assessment!.Reading));
    }

    /// <summary>What is not asked for yet is not computed yet: the part before can be recorded meanwhile.</summary>
    [Fact]
    public async Task Send_ManyPatients_ComputesAPartWhenItIsAskedFor()
    {
        var shadow = new Mock<IShadow>();
        var parts = await TestModel.Mediator(TestModel.Serving(), shadow.Object)
            .Send(new AssessBatchCommand([.. Enumerable.Repeat(TestModel.Patient(), 1201)], []));
        shadow.Verify(offered => offered.Offer(It.IsAny<RiskAssessment>()), Times.Never);
        var first = parts.First();
        Assert.InRange(first.Count, 1, 1200);
        shadow.Verify(offered => offered.Offer(It.IsAny<RiskAssessment>()), Times.Exactly(first.Count));
    }

    [Fact]
    public async Task Send_UnreadableBody_IsRefusedAsAWhole()
    {
        var fault = new InputFault(InputFault.Body, InputFaultCode.MalformedJson, "unreadable");
        var exception = await Assert.ThrowsAsync<SepsisException>(
            () => TestModel.Mediator(TestModel.None()).Send(new AssessBatchCommand([], [fault])));
        Assert.Equal([fault], exception.Faults);
    }

    [Fact]
    public async Task Send_NoModel_IsUnavailable()
    {
        var exception = await Assert.ThrowsAsync<SepsisException>(() => AnswerAsync(TestModel.None(), [TestModel.Patient()]));
        Assert.Equal(SepsisError.NoModel, exception.Error);
    }

    [Fact]
    public async Task Send_Cancelled_Stops() =>
        await Assert.ThrowsAsync<OperationCanceledException>(
            () => AnswerAsync(TestModel.Serving(), [TestModel.Patient()], new(canceled: true)));

    [Fact]
    public async Task Send_ModelThatCameAfterValidation_StillRefusesWhomItWasNotMadeFor()
    {
        var items = await AnswerAsync(TestModel.ServingAfterValidation(), [TestModel.Patient(age: 5), TestModel.Patient()]);
        Assert.Equal(InputFaultCode.OutsidePopulation, Assert.Single(items[0].Faults).Code);
        Assert.NotNull(items[1].Assessment);
    }

    private static async Task<List<BatchItem>> AnswerAsync(
        IActiveModel model, IReadOnlyList<AssessRiskCommand> patients, CancellationToken cancellationToken = default) =>
        [.. (await TestModel.Mediator(model).Send(new AssessBatchCommand(patients, []), cancellationToken)).SelectMany(part => part)];
}
