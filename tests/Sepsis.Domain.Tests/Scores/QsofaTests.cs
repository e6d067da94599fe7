using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;

namespace Sepsis.Domain.Tests.Scores;

public sealed class QsofaTests
{
    private static readonly Qsofa Qsofa = new();

    [Fact]
    public void Points_RespiratoryRate_CountsFrom22On() =>
        Bedside.Cut(22, 0, 1, 1, rate => Qsofa.Points(Bedside.Well.With(Measurements.RespiratoryRate, rate)));

    [Fact]
    public void Points_SystolicBp_CountsUpTo100() =>
        Bedside.Cut(100, 1, 1, 0, pressure => Qsofa.Points(Bedside.Well.With(Measurements.SystolicBp, pressure)));

    [Theory]
    [InlineData(15, 0)]
    [InlineData(14, 1)]
    [InlineData(13, 1)]
    [InlineData(3, 1)]
    public void Points_Gcs_CountsBelow15(int gcs, int points) =>
        Bedside.HasPoints(points, points, Qsofa.Points(Bedside.Well.With(Measurements.Gcs, gcs)));

    [Fact]
    public void Points_NotAlertWithoutGcs_IsAlteredMentation() =>
        Bedside.HasPoints(1, 1, Qsofa.Points(Bedside.Well.Without(Measurements.Gcs).With(Measurements.Consciousness, "voice")));

    [Fact]
    public void Points_AlertWithoutGcs_MayStillBeAnOldConfusion() =>
        Bedside.HasPoints(0, 1, Qsofa.Points(Bedside.Well.Without(Measurements.Gcs)));

    [Fact]
    public void Score_OnlyTheRespiratoryRate_IsARangeAndIndeterminate()
    {
        var score = Qsofa.Score(PatientReading.Of((Measurements.RespiratoryRate, 26)));
        Bedside.HasPoints(1, 3, score.Points);
        Assert.Equal(ScoreVerdict.Indeterminate, score.Positive);
        Assert.False(score.Complete);
        Assert.Equal(["systolic_bp", "gcs"], score.Missing);
        Assert.Equal([("respiratory_rate", 26d, "/min", 1), ("systolic_bp", null, "mm[Hg]", null), ("gcs", null, "{score}", null)],
            score.Items.Select(item => (item.Name, item.Value, item.Unit, item.Points)));
        Assert.Equal([false, true, true], score.Items.Select(item => item.IsMissing));
    }

    [Fact]
    public void Score_TwoOfThreeMet_IsPositiveWithoutTheThird()
    {
        var score = Qsofa.Score(PatientReading.Of((Measurements.RespiratoryRate, 26), (Measurements.SystolicBp, 92)));
        Bedside.HasPoints(2, 3, score.Points);
        Assert.Equal(ScoreVerdict.Yes, score.Positive);
        Assert.False(score.Complete);
    }

    [Fact]
    public void Score_TwoOfThreeNotMet_IsNegativeWithoutTheThird() =>
        Assert.Equal(ScoreVerdict.No, Qsofa.Score(Bedside.Well.WithoutBedside()).Positive);

    [Fact]
    public void Score_NothingKnown_IsOpenFromNoneToAll()
    {
        var score = Qsofa.Score(Bedside.Nothing);
        Bedside.HasPoints(0, 3, score.Points);
        Assert.Equal(["respiratory_rate", "systolic_bp", "gcs"], score.Missing);
    }

    [Fact]
    public void Score_AllMet_IsThreeAndComplete()
    {
        var reading = PatientReading.Of((Measurements.RespiratoryRate, 22), (Measurements.SystolicBp, 100));
        var score = Qsofa.Score(reading.With(Measurements.Gcs, 14));
        Bedside.HasPoints(3, 3, score.Points);
        Assert.True(score.Complete);
        Assert.Empty(score.Missing);
        Assert.Empty(score.Assumed);
    }
}
