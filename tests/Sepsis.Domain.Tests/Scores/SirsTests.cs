using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;

namespace Sepsis.Domain.Tests.Scores;

public sealed class SirsTests
{
    private static readonly Sirs Sirs = new();

    [Theory]
    [InlineData("temperature", 36.0, 1, 0, 0)]
    [InlineData("temperature", 38.0, 0, 0, 1)]
    [InlineData("heart_rate", 90, 0, 0, 1)]
    [InlineData("respiratory_rate", 20, 0, 0, 1)]
    [InlineData("paco2", 32, 1, 0, 0)]
    [InlineData("wbc_count", 4, 1, 0, 0)]
    [InlineData("wbc_count", 12, 0, 0, 1)]
    public void Points_Cut_CountsOutsideIt(string name, double cut, int below, int on, int above) =>
        Bedside.Cut(cut, below, on, above, value => Sirs.Points(Bedside.Well.With(Measurements.Find(name)!, value)));

    [Fact]
    public void Points_Bands_CountAbove10Percent() =>
        Bedside.Cut(10, 0, 0, 1, percent => Sirs.Points(Bedside.Well.With(Measurements.Bands, percent)));

    [Theory]
    [InlineData(26, 40, 1, 1)]
    [InlineData(26, 30, 1, 1)]
    [InlineData(26, double.NaN, 1, 1)]
    [InlineData(14, 30, 1, 1)]
    [InlineData(14, 40, 0, 0)]
    [InlineData(14, double.NaN, 0, 0)]
    [InlineData(double.NaN, 30, 1, 1)]
    [InlineData(double.NaN, 40, 0, 1)]
    [InlineData(double.NaN, double.NaN, 0, 1)]
    public void Points_RespiratoryRateOrPaco2_EitherGivesThePoint(double rate, double paco2, int minimum, int maximum) =>
        Bedside.HasPoints(
            minimum, maximum, Sirs.Points(Bedside.Well.With(Measurements.RespiratoryRate, rate).With(Measurements.Paco2, paco2)));

    [Theory]
    [InlineData(15, 3.0, 1, 1)]
    [InlineData(15, null, 1, 1)]
    [InlineData(7, 12.0, 1, 1)]
    [InlineData(7, 3.0, 0, 0)]
    [InlineData(7, null, 0, 0)]
    [InlineData(double.NaN, 12.0, 1, 1)]
    [InlineData(double.NaN, 3.0, 0, 1)]
    [InlineData(double.NaN, null, 0, 1)]
    public void Points_WbcCountOrBands_EitherGivesThePoint(double count, double? bands, int minimum, int maximum) =>
        Bedside.HasPoints(minimum, maximum, Sirs.Points(Bedside.Well.With(Measurements.WbcCount, count).With(Measurements.Bands, bands)));

    [Fact]
    public void Score_AlternativesNotSupplied_NamesThemAsAssumedOnlyWhereTheyCouldCount()
    {
        var score = Sirs.Score(PatientReading.Of(
            (Measurements.HeartRate, 118), (Measurements.RespiratoryRate, 26), (Measurements.Temperature, 38.6),
            (Measurements.WbcCount, 9)));
        Bedside.HasPoints(3, 3, score.Points);
        Assert.True(score.Complete);
        Assert.Equal(["bands"], score.Assumed);
        Assert.Equal(ScoreVerdict.Yes, score.Positive);
    }

    [Fact]
    public void Score_MainInputNotSupplied_IsMissingAndNothingIsAssumed()
    {
        var score = Sirs.Score(Bedside.Well.Without(Measurements.RespiratoryRate).Without(Measurements.Paco2));
        Assert.Equal(["respiratory_rate"], score.Missing);
        Assert.Empty(score.Assumed);
    }

    [Fact]
    public void Score_DecidedByTheAlternative_ShowsIt()
    {
        var item = Sirs.Score(Bedside.Well.With(Measurements.Paco2, 30)).Item("respiratory_rate");
        Assert.Equal(("paco2", 30d, "mm[Hg]", 1), (item.Input, item.Value, item.Unit, item.Points));
    }

    [Fact]
    public void Score_NothingKnown_IsOpenFromNoneToAll()
    {
        var score = Sirs.Score(Bedside.Nothing);
        Bedside.HasPoints(0, 4, score.Points);
        Assert.Equal(["temperature", "heart_rate", "respiratory_rate", "wbc_count"], score.Missing);
        Assert.Equal(ScoreVerdict.Indeterminate, score.Positive);
    }

    [Fact]
    public void Score_AllKnownAndWell_IsZero()
    {
        var score = Sirs.Score(Bedside.Well);
        Bedside.HasPoints(0, 0, score.Points);
        Assert.Equal(ScoreVerdict.No, score.Positive);
        Assert.Empty(score.Assumed);
    }
}
