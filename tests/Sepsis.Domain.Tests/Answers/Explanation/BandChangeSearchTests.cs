using Sepsis.Domain.Answers;
using Sepsis.Domain.Answers.Explanation;
using Sepsis.Domain.Features;
using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Tests.Answers.Explanation;

public sealed class BandChangeSearchTests
{
    private static readonly Measurement[] Measured =
    [
        Measurements.HeartRate, Measurements.RespiratoryRate, Measurements.Temperature, Measurements.Age, Measurements.LactateLevel,
        Measurements.SystolicBp, Measurements.Platelets, Measurements.Ph,
    ];

    private static readonly FeatureSchema Schema = new([.. Measured.Select(Feature.Of)]);

    private static readonly RiskThresholds Thresholds = new(0.4, "a test",
        [new(RiskLevel.Low, 0), new(RiskLevel.Moderate, 0.2), new(RiskLevel.High, 0.4), new(RiskLevel.VeryHigh, 0.7)]);

    private static readonly double[] Spreads = [20, 5, 0.8, 15, 2, 25, 100, 0.08];

    private static readonly PatientReading Reading = PatientReading.Of(
        (Measurements.HeartRate, 90), (Measurements.RespiratoryRate, 20), (Measurements.Temperature, 37.2), (Measurements.Age, 70),
        (Measurements.LactateLevel, 2.14), (Measurements.SystolicBp, 120), (Measurements.DiastolicBp, 70),
        (Measurements.MeanArterialPressure, 90), (Measurements.Platelets, 250), (Measurements.Ph, 7.4));

    [Fact]
    public void Nearest_Step_IsFoundOnTheStepAndHolds() =>
        Assert.Equal(new BandChange(1, 29, BandChangeExtent.OrAbove, RiskLevel.High, 9 / 5.0),
            Assert.Single(Nearest(Measurements.RespiratoryRate, v => v >= 29 ? 0.5 : 0.1)));

    [Fact]
    public void Nearest_FarStep_IsNarrowedDownToOneStep()
    {
        var change = Assert.Single(Nearest(Measurements.Platelets, v => v >= 1733 ? 0.3 : 0.1));
        Assert.Equal((1733, BandChangeExtent.OrAbove, RiskLevel.Moderate), (change.Value, change.Extent, change.Level));
    }

    [Fact]
    public void Nearest_Downwards_SaysOrBelow()
    {
        var change = Assert.Single(Nearest(Measurements.Ph, v => v <= 7.275 ? 0.9 : 0.1));
        Assert.Equal((7.27, BandChangeExtent.OrBelow, RiskLevel.VeryHigh), (change.Value, change.Extent, change.Level));
        Assert.Equal(0.13 / 0.08, change.Distance!.Value, 1e-9);
    }

    /// <summary>The patient's own value need not be one that would be charted.</summary>
    [Theory]
    [InlineData(2.141, 2.2)]
    [InlineData(2.2, 2.2)]
    [InlineData(2.201, 2.3)]
    public void Nearest_Decimals_AreThoseOfTheChart(double step, double value) =>
        Assert.Equal(value, Assert.Single(Nearest(Measurements.LactateLevel, v => v >= step ? 0.5 : 0.1)).Value);

    [Fact]
    public void Nearest_TwoWays_TakesTheNearer()
    {
        var change = Assert.Single(Nearest(Measurements.Temperature, v => v is >= 39 or <= 36 ? 0.5 : 0.1));
        Assert.Equal((36, BandChangeExtent.OrBelow), (change.Value, change.Extent));
    }

    [Fact]
    public void Nearest_RiskThatFalls_NamesTheLowerBand()
    {
        var change = Assert.Single(Nearest(Measurements.HeartRate, v => v < 80 ? 0.1 : 0.5));
        Assert.Equal((79, BandChangeExtent.OrBelow, RiskLevel.Low), (change.Value, change.Extent, change.Level));
    }

    [Fact]
    public void Nearest_RiskThatComesBack_IsOnlyAbout()
    {
        var change = Assert.Single(Nearest(Measurements.RespiratoryRate, v => v is >= 24 and <= 60 ? 0.5 : 0.1));
        Assert.Equal((24, BandChangeExtent.About), (change.Value, change.Extent));
    }

    /// <summary>From 24 on moderate, from 30 on high: still at least moderate.</summary>
    [Fact]
    public void Nearest_RiskThatGoesOn_Holds()
    {
        var change = Assert.Single(Nearest(Measurements.RespiratoryRate, v => v >= 30 ? 0.5 : v >= 24 ? 0.3 : 0.1));
        Assert.Equal((24, BandChangeExtent.OrAbove, RiskLevel.Moderate), (change.Value, change.Extent, change.Level));
    }

    [Fact]
    public void Nearest_RiskThatGoesPartOfTheWayBack_IsOnlyAbout()
    {
        var change = Assert.Single(Nearest(Measurements.RespiratoryRate, v => v >= 40 ? 0.3 : v >= 24 ? 0.5 : 0.1));
        Assert.Equal((24, BandChangeExtent.About, RiskLevel.High), (change.Value, change.Extent, change.Level));
    }

    [Theory]
    [InlineData(0.1, BandChangeExtent.OrBelow)]
    [InlineData(0.3, BandChangeExtent.OrBelow)]
    [InlineData(0.5, BandChangeExtent.About)]
    public void Nearest_RiskThatFalls_HoldsWhereItFallsFurther(double risk, BandChangeExtent extent)
    {
        var change = Assert.Single(Nearest(Measurements.HeartRate, v => v < 60 ? risk : v < 80 ? 0.3 : 0.5));
        Assert.Equal((79, extent, RiskLevel.Moderate), (change.Value, change.Extent, change.Level));
    }

    [Fact]
    public void Nearest_SameRiskEverywhere_IsNone() => Assert.Empty(Nearest(Measurements.RespiratoryRate, _ => 0.3));

    [Fact]
    public void Nearest_Age_IsNotAsked() => Assert.Empty(Nearest(Measurements.Age, v => v >= 75 ? 0.5 : 0.1));

    [Fact]
    public void Nearest_NotKnown_IsNotAsked()
    {
        var unknown = PatientReading.Of(
            (Measurements.HeartRate, 90), (Measurements.RespiratoryRate, 20), (Measurements.Temperature, 37.2), (Measurements.Age, 70));
        Assert.Empty(Nearest(Measurements.LactateLevel, v => v >= 0 ? 0.5 : 0.1, unknown));
    }

    /// <summary>Neither of the other pressures is an input of the model, and still 90 is the mean.</summary>
    [Theory]
    [InlineData(95, true)]
    [InlineData(90, true)]
    [InlineData(89, false)]
    public void Nearest_PressureThatContradictsTheOthers_IsSkipped(double step, bool found)
    {
        var changes = Nearest(Measurements.SystolicBp, v => v <= step ? 0.5 : 0.1);
        Assert.Equal(found ? [(step, BandChangeExtent.OrBelow)] : [], changes.Select(change => (change.Value, change.Extent)));
    }

    [Fact]
    public void Nearest_ValueOnTheLimit_IsLookedAtTheOtherWay()
    {
        var full = PatientReading.Of(
            (Measurements.HeartRate, 300), (Measurements.RespiratoryRate, 1), (Measurements.Temperature, 45), (Measurements.Age, 70));
        Assert.Equal(100, Assert.Single(Nearest(Measurements.RespiratoryRate, v => v >= 100 ? 0.5 : 0.1, full)).Value);
        Assert.Equal(10, Assert.Single(Nearest(Measurements.HeartRate, v => v <= 10 ? 0.5 : 0.1, full)).Value);
    }

    [Fact]
    public void Nearest_RangeOfTheModel_IsNotLeft()
    {
        var schema = new FeatureSchema([Feature.Of(Measurements.HeartRate) with { Maximum = 200 }]);
        var model = new MadeModel(1, row =>
        {
            Assert.InRange(row[0], 10, 200);
            return row[0] > 200 ? 0.5 : 0.1;
        });
        Assert.Empty(new BandChangeSearch(schema, Thresholds, [20], model.Ask).Nearest(Reading, 0.1));
    }

    [Fact]
    public void Nearest_SeveralInputs_AreSortedByTheirSpread()
    {
        var model = new MadeModel(Schema.Inputs, row => row[0] >= 110 || row[1] >= 22 || row[4] >= 2.3 || row[6] <= 100 ? 0.5 : 0.1);
        double[] spreads = [100, 5, 2, 15, 2, 25, double.NaN, 0.08];
        var changes = new BandChangeSearch(Schema, Thresholds, spreads, model.Ask).Nearest(Reading, 0.1);
        Assert.Equal([(4, 2.3), (0, 110), (1, 22), (6, 100)], changes.Select(change => (change.Column, change.Value)));
        Assert.Equal([true, true, true, false], changes.Select(change => change.Distance is not null));
    }

    /// <summary>One call for the grid, then one for each halving of them all.</summary>
    [Fact]
    public void Nearest_Rows_AreFewAndAskedTogether()
    {
        var model = new MadeModel(Schema.Inputs, row => row[6] >= 1733 || row[0] <= 31 ? 0.5 : 0.1);
        new BandChangeSearch(Schema, Thresholds, Spreads, model.Ask).Nearest(Reading, 0.1);
        Assert.InRange(model.RowsOfCalls[0], 200, 7 * 64);
        Assert.InRange(model.RowsOfCalls.Count, 3, 11);
        Assert.All(model.RowsOfCalls.Skip(1), rows => Assert.InRange(rows, 1, 4));
    }

    [Fact]
    public void Constructor_ModelOfAnotherOutcome_IsRefused() =>
        Assert.Throws<ArgumentException>(
            () => new BandChangeSearch(new([new("shoe_size", "cm", 1, 60)]), Thresholds, [1], new MadeModel(1, _ => 0).Ask));

    [Fact]
    public void ToString_Change_WithholdsTheValue() =>
        Assert.Equal("BandChange (values withheld)", Nearest(Measurements.HeartRate, v => v > 100 ? 0.5 : 0.1)[0].ToString());

    /// <summary>Where only this measurement matters.</summary>
    private static IReadOnlyList<BandChange> Nearest(Measurement measurement, Func<double, double> risk, PatientReading? reading = null)
    {
        var column = Schema.IndexOf(measurement.Name);
        var model = new MadeModel(Schema.Inputs, row => risk(row[column]));
        return new BandChangeSearch(Schema, Thresholds, Spreads, model.Ask)
            .Nearest(reading ?? Reading, risk((reading ?? Reading)[measurement]));
    }
}
