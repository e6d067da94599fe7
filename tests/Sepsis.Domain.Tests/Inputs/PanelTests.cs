using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Tests.Inputs;

public sealed class PanelTests
{
    [Fact]
    public void Panel_OfEveryInputOfModels_AndOfNoOther()
    {
        Assert.All(Measurements.All, measurement => Assert.Equal(measurement.IsModelInput, measurement.Panel is not null));
        Assert.All(Measurements.All.Where(measurement => measurement.Required), m => Assert.Equal(Panel.Core, m.Panel));
        Assert.Equal(PanelSet.All, new PanelSet([.. Measurements.ModelInputs.Select(measurement => measurement.Panel!.Value)]));
    }

    /// <summary>Of the core all is required: a set without a model of its own never lacks a value of it.</summary>
    [Fact]
    public void Core_IsWhatIsRequired() => Assert.Equal(
        Measurements.All.Where(measurement => measurement.Required), Measurements.All.Where(m => m.Panel == Panel.Core));

    [Fact]
    public void OfNamed_OneField_IsItsPanel() => Assert.All(Measurements.All, measurement => Assert.Equal(
        measurement.Panel is { } panel ? new PanelSet(panel) : new PanelSet(), PanelSet.OfNamed(UInt128.One << measurement.Index)));

    [Fact]
    public void Sets_AreComparedByWhatTheyHold()
    {
        PanelSet vitals = new(Panel.Core, Panel.Saturation, Panel.Pressures), core = new(Panel.Core);
        Assert.True(core.IsWithin(vitals));
        Assert.False(vitals.IsWithin(core));
        Assert.True(new PanelSet().IsWithin(core));
        Assert.Equal([Panel.Saturation, Panel.Pressures], vitals.Without(core));
        Assert.Equal(core, vitals.Within(new(Panel.Core, Panel.Lactate)));
        Assert.Equal(vitals, core.With(Panel.Saturation).With(new PanelSet(Panel.Pressures, Panel.Core)));
        Assert.Equal(3, vitals.Count);
        Assert.False(vitals.Holds(Panel.Lactate));
    }

    [Fact]
    public void Parse_WhatIsWritten_IsTheSame()
    {
        Assert.Equal("core,white_cells,lactate", new PanelSet(Panel.Lactate, Panel.Core, Panel.WhiteCells).ToString());
        Assert.Equal(PanelSet.All, PanelSet.Parse(PanelSet.AllNames));
        Assert.Equal(new PanelSet(Panel.Core, Panel.BloodGas), PanelSet.Parse(" blood_gas , core "));
    }

    [Theory]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("core,blood gas")]
    [InlineData("Core")]
    public void Parse_WhatIsNoPanel_IsNothing(string list) => Assert.Null(PanelSet.Parse(list));

    [Fact]
    public void Sent_UnlessSaid_IsWhatHasAValue()
    {
        var reading = PatientReading.Of((Measurements.HeartRate, 80), (Measurements.DiastolicBp, 60), (Measurements.Gcs, 15));
        Assert.Equal(new PanelSet(Panel.Core, Panel.Pressures), reading.Sent);
        var more = reading.SentAs(PanelSet.All);
        Assert.Equal(PanelSet.All, more.Sent);
        Assert.Equal(reading.AsSpan(), more.AsSpan());
        Assert.Same(reading, reading.SentAs(reading.Sent));
    }
}
