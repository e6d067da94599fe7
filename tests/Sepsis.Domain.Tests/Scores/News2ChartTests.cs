using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;

namespace Sepsis.Domain.Tests.Scores;

/// <summary>Every printed number of the chart, and the values just beside each cut.</summary>
public sealed class News2ChartTests
{
    private static readonly News2 News2 = new();

    [Theory]
    [InlineData("respiratory_rate", 8, 3)]
    [InlineData("respiratory_rate", 9, 1)]
    [InlineData("respiratory_rate", 11, 1)]
    [InlineData("respiratory_rate", 12, 0)]
    [InlineData("respiratory_rate", 20, 0)]
    [InlineData("respiratory_rate", 21, 2)]
    [InlineData("respiratory_rate", 24, 2)]
    [InlineData("respiratory_rate", 25, 3)]
    [InlineData("oxygen_saturation", 91, 3)]
    [InlineData("oxygen_saturation", 92, 2)]
    [InlineData("oxygen_saturation", 93, 2)]
    [InlineData("oxygen_saturation", 94, 1)]
    [InlineData("oxygen_saturation", 95, 1)]
    [InlineData("oxygen_saturation", 96, 0)]
    [InlineData("oxygen_saturation", 100, 0)]
    [InlineData("systolic_bp", 90, 3)]
    [InlineData("systolic_bp", 91, 2)]
    [InlineData("systolic_bp", 100, 2)]
    [InlineData("systolic_bp", 101, 1)]
    [InlineData("systolic_bp", 110, 1)]
    [InlineData("systolic_bp", 111, 0)]
    [InlineData("systolic_bp", 219, 0)]
    [InlineData("systolic_bp", 220, 3)]
    [InlineData("heart_rate", 40, 3)]
    [InlineData("heart_rate", 41, 1)]
    [InlineData("heart_rate", 50, 1)]
    [InlineData("heart_rate", 51, 0)]
    [InlineData("heart_rate", 90, 0)]
    [InlineData("heart_rate", 91, 1)]
    [InlineData("heart_rate", 110, 1)]
    [InlineData("heart_rate", 111, 2)]
    [InlineData("heart_rate", 130, 2)]
    [InlineData("heart_rate", 131, 3)]
    [InlineData("temperature", 35.0, 3)]
    [InlineData("temperature", 35.1, 1)]
    [InlineData("temperature", 36.0, 1)]
    [InlineData("temperature", 36.1, 0)]
    [InlineData("temperature", 38.0, 0)]
    [InlineData("temperature", 38.1, 1)]
    [InlineData("temperature", 39.0, 1)]
    [InlineData("temperature", 39.1, 2)]
    public void Points_PrintedNumber_GivesItsColumn(string name, double value, int points) =>
        Bedside.HasPoints(points, points, Points(name, value));

    [Theory]
    [InlineData("respiratory_rate", 8, 3, 1)]
    [InlineData("respiratory_rate", 11, 1, 0)]
    [InlineData("respiratory_rate", 20, 0, 2)]
    [InlineData("respiratory_rate", 24, 2, 3)]
    [InlineData("oxygen_saturation", 91, 3, 2)]
    [InlineData("oxygen_saturation", 93, 2, 1)]
    [InlineData("oxygen_saturation", 95, 1, 0)]
    [InlineData("systolic_bp", 90, 3, 2)]
    [InlineData("systolic_bp", 100, 2, 1)]
    [InlineData("systolic_bp", 110, 1, 0)]
    [InlineData("systolic_bp", 219, 0, 3)]
    [InlineData("heart_rate", 40, 3, 1)]
    [InlineData("heart_rate", 50, 1, 0)]
    [InlineData("heart_rate", 90, 0, 1)]
    [InlineData("heart_rate", 110, 1, 2)]
    [InlineData("heart_rate", 130, 2, 3)]
    [InlineData("temperature", 35.0, 3, 1)]
    [InlineData("temperature", 36.0, 1, 0)]
    [InlineData("temperature", 38.0, 0, 1)]
    [InlineData("temperature", 39.0, 1, 2)]
    public void Points_BetweenPrintedNumbers_BelongsToTheBandAbove(string name, double end, int upTo, int above) =>
        Bedside.Cut(end, upTo, upTo, above, value => Points(name, value));

    [Theory]
    [InlineData(83, 3, 3)]
    [InlineData(84, 2, 2)]
    [InlineData(85, 2, 2)]
    [InlineData(86, 1, 1)]
    [InlineData(87, 1, 1)]
    [InlineData(88, 0, 0)]
    [InlineData(92, 0, 0)]
    [InlineData(93, 0, 1)]
    [InlineData(94, 0, 1)]
    [InlineData(95, 0, 2)]
    [InlineData(96, 0, 2)]
    [InlineData(97, 0, 3)]
    [InlineData(100, 0, 3)]
    public void Points_Scale2_DependsOnOxygenFrom93On(double percent, int onAir, int onOxygen)
    {
        Bedside.HasPoints(onAir, onAir, Scale2(percent, oxygen: false));
        Bedside.HasPoints(onOxygen + 2, onOxygen + 2, Scale2(percent, oxygen: true));
        Bedside.HasPoints(onAir, onOxygen + 2, Scale2(percent, oxygen: null));
    }

    [Theory]
    [InlineData(83, 3, 2)]
    [InlineData(85, 2, 1)]
    [InlineData(87, 1, 0)]
    [InlineData(92, 0, 1)]
    [InlineData(94, 1, 2)]
    [InlineData(96, 2, 3)]
    public void Points_Scale2OnOxygen_BandsEndWithTheirPrintedEnd(double end, int upTo, int above) =>
        Bedside.Cut(end, upTo + 2, upTo + 2, above + 2, percent => Scale2(percent, oxygen: true));

    [Theory]
    [InlineData(true, double.NaN, 2, 2)]
    [InlineData(false, double.NaN, 0, 0)]
    [InlineData(null, double.NaN, 0, 2)]
    [InlineData(null, 21, 0, 0)]
    [InlineData(null, 21.5, 2, 2)]
    [InlineData(false, 28, 0, 0)]
    [InlineData(true, 21, 2, 2)]
    public void Points_Oxygen_AsChartedElseByTheInspiredOxygen(bool? oxygen, double fio2, int minimum, int maximum) =>
        Bedside.HasPoints(
            minimum, maximum, News2.Points(Bedside.Well.With(Measurements.Fio2, fio2).With(Measurements.SupplementalOxygen, oxygen)));

    [Theory]
    [InlineData(false, null, 0, 0)]
    [InlineData(true, null, 3, 3)]
    [InlineData(null, null, 0, 3)]
    [InlineData(null, 15, 0, 0)]
    [InlineData(null, 14, 0, 3)]
    [InlineData(false, 14, 0, 0)]
    [InlineData(true, 15, 3, 3)]
    public void Points_Consciousness_OldConfusionIsAlert(bool? notAlert, int? gcs, int minimum, int maximum)
    {
        var reading = Bedside.Well.With(Measurements.Gcs, gcs).Without(Measurements.Consciousness);
        Bedside.HasPoints(minimum, maximum,
            News2.Points(notAlert is { } known ? reading.With(Measurements.Consciousness, known ? "confusion" : "alert") : reading));
    }

    private static ScorePoints Points(string name, double value) =>
        News2.Points(Bedside.Well.With(Measurements.Find(name)!, value));

    private static ScorePoints Scale2(double percent, bool? oxygen) => News2.Points(Bedside.Well
        .With(Measurements.OxygenSaturation, percent).Without(Measurements.Fio2)
        .With(Measurements.HypercapnicTarget, true).With(Measurements.SupplementalOxygen, oxygen));

    /// <summary>On the wire, each by its own word: what is recorded is what was sent.</summary>
    [Theory]
    [InlineData("alert", 0)]
    [InlineData("confusion", 3)]
    [InlineData("voice", 3)]
    [InlineData("pain", 3)]
    [InlineData("unresponsive", 3)]
    public void Points_EveryWordForConsciousness_IsItsOwnAndScored(string word, int points)
    {
        var reading = Bedside.Well.With(Measurements.Consciousness, word);
        Assert.Equal(
            [word],
            Measurements.Consciousness.Words.Where(known => known.Value == reading[Measurements.Consciousness]).Select(known => known.Key));
        Bedside.HasPoints(points, points, News2.Points(reading));
    }
}
