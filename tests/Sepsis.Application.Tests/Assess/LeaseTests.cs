using MediatR;
using Moq;
using Sepsis.Application.Assess;
using Sepsis.Application.Models;
using Sepsis.Application.Tests.Models;
using Sepsis.Domain;
using Sepsis.Domain.Answers;

namespace Sepsis.Application.Tests.Assess;

/// <summary>
/// Each use case borrows the model once and gives it back, whatever comes of it; the shadow is offered what was answered.
/// </summary>
public sealed class LeaseTests : IDisposable
{
    private readonly CountedPredictor _predictor = new(TestModel.Bundle);
    private readonly RefCountedPredictor _lent;
    private readonly Mock<IActiveModel> _model = new();
    private readonly Mock<IShadow> _shadow = new();
    private readonly IMediator _mediator;

    public LeaseTests()
    {
        _lent = new(_predictor);
        _model.Setup(m => m.Serving).Returns(new ServedModel(new("test", ""), _predictor));
        _model.Setup(m => m.Lease())
            .Returns(() => _lent.TryAcquire(out var lease) ? lease : throw new InvalidOperationException("retired"));
        _mediator = TestModel.Mediator(_model.Object, _shadow.Object);
    }

    public void Dispose() => _predictor.Dispose();

    [Fact]
    public async Task Assess_BorrowsOnceAndOffersTheAnswer()
    {
        var assessment = await _mediator.Send(TestModel.Patient());
        _shadow.Verify(shadow => shadow.Offer(assessment), Times.Once);
        CheckGivenBack(borrowed: 1);
    }

    [Fact]
    public async Task AssessBatch_BorrowsOnceAndOffersWhatWasAnswered()
    {
        var parts = await _mediator.Send(new AssessBatchCommand([TestModel.Patient(), TestModel.Patient(age: 3), TestModel.Patient()], []));
        var items = parts.SelectMany(part => part).ToList();
        foreach (var item in items.Where(item => item.Assessment is not null))
            _shadow.Verify(shadow => shadow.Offer(item.Assessment!), Times.Once);
        _shadow.Verify(shadow => shadow.Offer(It.IsAny<RiskAssessment>()), Times.Exactly(2));
        CheckGivenBack(borrowed: 1);
    }

    [Fact]
    public async Task WhatIf_EngineFails_GivesItBack()
    {
        await Assert.ThrowsAsync<SepsisException>(
            () => _mediator.Send(new WhatIfCommand(TestModel.Patient(), TestModel.Patient(), [], [])));
        _shadow.Verify(shadow => shadow.Offer(It.IsAny<RiskAssessment>()), Times.Never);
        CheckGivenBack(borrowed: 1);
    }

    [Fact]
    public async Task Assess_OutsidePopulationOfTheOneThatAnswers_GivesItBack()
    {
        _model.Setup(m => m.Serving).Returns((ServedModel?)null);
        await Assert.ThrowsAsync<SepsisException>(() => _mediator.Send(TestModel.Patient(age: 3)));
        CheckGivenBack(borrowed: 1);
    }

    /// <summary>Retired, it is disposed at once only where nobody holds a lease any more.</summary>
    private void CheckGivenBack(int borrowed)
    {
        _model.Verify(m => m.Lease(), Times.Exactly(borrowed));
        Assert.Equal(0, _predictor.Disposals);
        _lent.Retire();
        Assert.Equal(1, _predictor.Disposals);
    }
}
