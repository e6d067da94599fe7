using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;
using static Sepsis.Domain.Scores.ClinicalResponse;

namespace Sepsis.Domain.Tests.Scores;

public sealed class News2Tests
{
    private static readonly News2 News2 = new();

    [Fact]
    public void Score_NothingKnown_IsOpenFromNoneToAll()
    {
        var score = News2.Score(Bedside.Nothing);
        Bedside.HasPoints(0, 20, score.Points);
        AssertResponse(Low, High, score);
        Assert.Equal(
            ["respiratory_rate", "oxygen_saturation", "supplemental_oxygen", "systolic_bp", "heart_rate", "consciousness", "temperature"],
            score.Missing);
        Assert.All(score.Items, item => Assert.Null(item.Points));
    }

    /// <summary>2 + 1 + 2 + 2 + 2 + 3 + 1.</summary>
    [Fact]
    public void Score_AllKnown_AddsTheSevenRows()
    {
        var reading = PatientReading.Of(
            (Measurements.RespiratoryRate, 24), (Measurements.OxygenSaturation, 95), (Measurements.SystolicBp, 98),
            (Measurements.HeartRate, 118), (Measurements.Temperature, 38.6));
        var score = News2.Score(reading.With(Measurements.SupplementalOxygen, true).With(Measurements.Consciousness, "voice"));
        Assert.Equal([2, 1, 2, 2, 2, 3, 1], score.Items.Select(item => item.Points));
        Bedside.HasPoints(13, 13, score.Points);
        Assert.True(score.Complete);
        Assert.Equal(ScoreVerdict.Yes, score.Positive);
        AssertResponse(High, High, score);
    }

    [Fact]
    public void Score_AllKnownAndWell_IsZeroAndLow()
    {
        var score = News2.Score(Bedside.Well);
        Bedside.HasPoints(0, 0, score.Points);
        AssertResponse(Low, Low, score);
        Assert.Equal(ScoreVerdict.No, score.Positive);
    }

    /// <summary>
    /// Pulse 118 gives 2, respiratory rate 21 gives 2, systolic 105 gives 1 and 98 gives 2, saturation 95 gives 1: no row of 3.
    /// </summary>
    [Theory]
    [InlineData(118, 14, 98, 97, 4, Low)]
    [InlineData(118, 21, 105, 97, 5, Medium)]
    [InlineData(118, 21, 98, 97, 6, Medium)]
    [InlineData(118, 21, 98, 95, 7, High)]
    public void Score_SumWithoutARowOfThree_SetsTheResponse(
        double pulse, double rate, double systolic, double saturation, int points, ClinicalResponse response)
    {
        var score = News2.Score(Vitals(pulse, rate, systolic, saturation));
        Bedside.HasPoints(points, points, score.Points);
        AssertResponse(response, response, score);
    }

    [Theory]
    [InlineData(131, 14, 120, 97, 3, LowMedium)]
    [InlineData(131, 14, 105, 97, 4, LowMedium)]
    [InlineData(131, 14, 98, 97, 5, Medium)]
    [InlineData(131, 21, 98, 97, 7, High)]
    public void Score_RowOfThree_LiftsALowSumToLowMedium(
        double pulse, double rate, double systolic, double saturation, int points, ClinicalResponse response)
    {
        var score = News2.Score(Vitals(pulse, rate, systolic, saturation));
        Bedside.HasPoints(points, points, score.Points);
        AssertResponse(response, response, score);
    }

    /// <summary>One open row can be that row of 3: at most low-medium, not low, though the sum stays below 5.</summary>
    [Fact]
    public void Score_OneRowOpen_CountsItAsTheRowOfThreeAtTheUpperEnd()
    {
        var score = News2.Score(Bedside.Well.Without(Measurements.SystolicBp));
        Bedside.HasPoints(0, 3, score.Points);
        AssertResponse(Low, LowMedium, score);
        Assert.Equal(ScoreVerdict.No, score.Positive);
    }

    [Fact]
    public void Score_OxygenOpen_CannotBeARowOfThree() =>
        AssertResponse(Low, Low, News2.Score(Bedside.Well.Without(Measurements.Fio2).Without(Measurements.SupplementalOxygen)));

    [Fact]
    public void Score_RowOfThreeKnown_IsAtLeastLowMedium()
    {
        var score = News2.Score(PatientReading.Of((Measurements.RespiratoryRate, 26)));
        Bedside.HasPoints(3, 20, score.Points);
        AssertResponse(LowMedium, High, score);
        Assert.Equal(ScoreVerdict.Indeterminate, score.Positive);
    }

    [Fact]
    public void Score_Scale2WithoutOxygen_AsksForItAndShowsTheSaturation()
    {
        var score = News2.Score(
            Bedside.Well.Without(Measurements.Fio2).With(Measurements.HypercapnicTarget, true).Without(Measurements.SupplementalOxygen));
        var item = score.Item("oxygen_saturation");
        Assert.Equal((97d, null, true), (item.Value, item.Points, item.IsMissing));
        Assert.Equal(["supplemental_oxygen"], item.Missing);
        Assert.Equal(["supplemental_oxygen"], score.Missing);
        AssertResponse(Low, Medium, score);
    }

    private static PatientReading Vitals(double pulse, double rate, double systolic, double saturation) => Bedside.Well
        .With(Measurements.HeartRate, pulse).With(Measurements.RespiratoryRate, rate)
        .With(Measurements.SystolicBp, systolic).With(Measurements.OxygenSaturation, saturation);

    private static void AssertResponse(ClinicalResponse minimum, ClinicalResponse maximum, ScoreResult score) =>
        Assert.Equal((minimum, maximum), (score.Response!.Value.Minimum, score.Response.Value.Maximum));
}
