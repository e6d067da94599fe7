using Sepsis.Application.Assess;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Tests.Assess;

/// <summary>A sender is answered by the one of the family for what it sends, whichever way it asks.</summary>
public sealed class FamilyTests
{
    private static readonly AssessRiskCommand Without = TestModel.Patient(60);

    private static readonly AssessRiskCommand NotThereYet =
        Without with { Reading = Without.Reading.SentAs(Without.Reading.Sent.With(Panel.Lactate)) };

    [Fact]
    public async Task Send_LactateNotSent_IsAnsweredByTheSet()
    {
        var assessment = await TestModel.Mediator(TestModel.ServingFamily()).Send(Without);
        Assert.Equal(("without-lactate", 0.3), (assessment.Bundle.Set, Math.Round(assessment.Probability, 9)));
    }

    [Fact]
    public async Task Send_LactateAskedForAndNotThere_IsAnsweredByTheWhole()
    {
        var assessment = await TestModel.Mediator(TestModel.ServingFamily()).Send(NotThereYet);
        Assert.Equal((null, 0.2), (assessment.Bundle.Set, assessment.Probability));
    }

    [Fact]
    public async Task Send_BatchOfBoth_IsAnsweredByEachOnesOwnInTheirOrder()
    {
        AssessRiskCommand[] patients = [Without, NotThereYet, Without, NotThereYet with { Reading = TestModel.Patient(5).Reading }];
        var parts = await TestModel.Mediator(TestModel.ServingFamily()).Send(new AssessBatchCommand(patients, []));
        var items = parts.SelectMany(part => part).ToList();
        Assert.Equal(["without-lactate", null, "without-lactate", null], items.Select(item => item.Assessment?.Bundle.Set));
        Assert.Equal(patients, items.Select(item => item.Patient));
        Assert.Single(items[3].Faults);
    }

    /// <summary>A difference between two models would be said to come of the lactate.</summary>
    [Fact]
    public async Task Send_WhatIfSomethingMoreWereSent_IsAnsweredByOneForBoth()
    {
        var after = Without with
        {
            Reading = PatientReading.Of(
                (Measurements.HeartRate, 60), (Measurements.RespiratoryRate, 20), (Measurements.Temperature, 37), (Measurements.Age, 50),
                (Measurements.LactateLevel, 4)),
        };
        var result = await TestModel.Mediator(TestModel.ServingFamily())
            .Send(new WhatIfCommand(Without, after, [Measurements.LactateLevel], []));
        Assert.Equal((null, null), (result.Before.Bundle.Set, result.After.Bundle.Set));
        Assert.Equal((0.2, 0.24), (result.Before.Probability, Math.Round(result.After.Probability, 9)));
        Assert.True(result.Before.Reading.Sent.Holds(Panel.Lactate));
    }
}
