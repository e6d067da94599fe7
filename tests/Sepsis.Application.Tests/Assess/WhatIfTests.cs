using Sepsis.Application.Assess;
using Sepsis.Domain;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Tests.Assess;

/// <summary>One patient and changes, through the pipeline as the service runs it.</summary>
public sealed class WhatIfTests
{
    private static readonly AssessRiskCommand Before = TestModel.Patient(150);

    [Fact]
    public async Task Send_TwoChanges_ExplainsTheDifferenceByThem()
    {
        var result = await TestModel.Mediator(TestModel.Serving()).Send(Changed(120, 4));
        Assert.Equal((0.5, 0.44), (result.Before.Probability, Math.Round(result.After.Probability, 9)));
        Assert.Equal(0.5, result.Difference.Base);
        Assert.Equal(0, result.Difference.MissingEffect, 1e-9);
        Assert.Equal([(0, -0.1), (1, 0.04)], result.Difference.Effects.Select(effect => (effect.Column, Math.Round(effect.Effect, 9))));
    }

    [Fact]
    public async Task Send_ValueTakenAway_IsTheEffectOfTheMissing()
    {
        var both = Changed(150, 4);
        var result = await TestModel.Mediator(TestModel.Serving()).Send(both with { Before = both.After, After = Before });
        Assert.Equal(-0.04, result.Difference.MissingEffect, 1e-9);
        Assert.Equal(0, Assert.Single(result.Difference.Effects).Effect, 1e-9);
    }

    [Fact]
    public async Task Send_FaultOfTheChanges_IsNamedAsTheirs()
    {
        var exception = await Assert.ThrowsAsync<SepsisException>(() => TestModel.Mediator(TestModel.Serving()).Send(Changed(500, 4)));
        Assert.Equal(["changes.heart_rate"], exception.Faults.Select(fault => fault.Field));
    }

    [Fact]
    public async Task Send_FaultOfThePatient_IsNamedOnce()
    {
        var faulty = TestModel.Patient(500);
        var exception = await Assert.ThrowsAsync<SepsisException>(
            () => TestModel.Mediator(TestModel.Serving()).Send(new WhatIfCommand(faulty, faulty, [], [])));
        Assert.Equal(["patient.heart_rate"], exception.Faults.Select(fault => fault.Field));
    }

    private static WhatIfCommand Changed(double heartRate, double lactate)
    {
        var after = TestModel.Patient(heartRate) with
        {
            Reading = PatientReading.Of(
                (Measurements.HeartRate, heartRate), (Measurements.RespiratoryRate, 20), (Measurements.Temperature, 37),
                (Measurements.Age, 50), (Measurements.LactateLevel, lactate)),
        };
        return new(Before, after, [Measurements.HeartRate, Measurements.LactateLevel], []);
    }
}
