using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Tests.Assess;

/// <summary>Why and what next, through the pipeline as the service runs it.</summary>
public sealed class ExplainRiskTests
{
    [Fact]
    public async Task Send_Explained_TakesTheProbabilityApart()
    {
        var assessment = await TestModel.Mediator(TestModel.Serving()).Send(TestModel.Patient(150) with { Explain = true });
        var attribution = assessment.Explanation!.Attribution;
        Assert.Equal(
            (0.21, -0.01, AttributionMethod.Exact),
            (Math.Round(attribution.Base, 9), Math.Round(attribution.MissingEffect, 9), attribution.Method));
        Assert.Equal([1], attribution.MissingInputs);
        Assert.Equal(0.3, Assert.Single(attribution.Effects).Effect, 1e-9);
        Assert.Equal(
            (149, RiskLevel.Low), Assert.Single(assessment.Explanation.BandChanges) is var change ? (change.Value, change.Level) : default);
    }

    [Fact]
    public async Task Send_NotAsked_ExplainsNothing()
    {
        var assessment = await TestModel.Mediator(TestModel.Serving()).Send(TestModel.Patient(150));
        Assert.Null(assessment.Explanation);
        Assert.Null(assessment.Next);
    }

    /// <summary>Lactate lay evenly about 5 in training, which is 0.05 of risk.</summary>
    [Fact]
    public async Task Send_AskedWhatNext_ForeseesTheMissingInput()
    {
        var assessment = await TestModel.Mediator(TestModel.Serving()).Send(TestModel.Patient(147) with { Next = true });
        var next = Assert.Single(assessment.Next!);
        Assert.Equal(Measurements.LactateLevel, next.Measurement);
        Assert.Equal(0.05, next.ExpectedChange, 1e-3);
        Assert.InRange(next.BandChangeChance, 0.9, 1);
    }

    [Fact]
    public async Task Send_FarOutsideOfTraining_NamesNoLevelAndNoChangeOfIt()
    {
        var assessment = await TestModel.Mediator(TestModel.Serving()).Send(TestModel.Patient(250) with { Explain = true });
        Assert.Equal(RiskLevel.Indeterminate, assessment.Level);
        Assert.Empty(assessment.Explanation!.BandChanges);
    }

    /// <summary>A lactate of 10 would make it high by the number, and lies where no level is named.</summary>
    [Fact]
    public async Task Send_BandChangesFarOutsideOfTraining_AreNotNamed()
    {
        var reading = PatientReading.Of(
            (Measurements.HeartRate, 120), (Measurements.RespiratoryRate, 20), (Measurements.Temperature, 37), (Measurements.Age, 50),
            (Measurements.LactateLevel, 2));
        var assessment = await TestModel.Mediator(TestModel.Serving())
            .Send(TestModel.Patient() with { Reading = reading, Explain = true });
        Assert.Equal([0], assessment.Explanation!.BandChanges.Select(change => change.Column));
    }
}
