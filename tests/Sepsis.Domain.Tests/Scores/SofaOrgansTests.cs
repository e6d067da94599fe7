using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;

namespace Sepsis.Domain.Tests.Scores;

/// <summary>Every cut of the SOFA table, in a patient in whom nothing else gives a point.</summary>
public sealed class SofaOrgansTests
{
    private static readonly Sofa Sofa = new();

    [Theory]
    [InlineData("platelets", 150, 1, 0)]
    [InlineData("platelets", 100, 2, 1)]
    [InlineData("platelets", 50, 3, 2)]
    [InlineData("platelets", 20, 4, 3)]
    [InlineData("bilirubin", 1.2, 0, 1)]
    [InlineData("bilirubin", 2.0, 1, 2)]
    [InlineData("bilirubin", 6.0, 2, 3)]
    [InlineData("bilirubin", 12.0, 3, 4)]
    [InlineData("mean_arterial_pressure", 70, 1, 0)]
    [InlineData("creatinine", 1.2, 0, 1)]
    [InlineData("creatinine", 2.0, 1, 2)]
    [InlineData("creatinine", 3.5, 2, 3)]
    [InlineData("creatinine", 5.0, 3, 4)]
    public void Points_HalfOpenCut_BelongsToTheBandItBegins(string name, double cut, int below, int from) =>
        Bedside.Cut(cut, below, from, from, value => Sofa.Points(Bedside.Well.With(Measurements.Find(name)!, value)));

    [Theory]
    [InlineData("bilirubin", 1.95, 1)]
    [InlineData("bilirubin", 5.95, 2)]
    [InlineData("bilirubin", 11.95, 3)]
    [InlineData("creatinine", 1.95, 1)]
    [InlineData("creatinine", 3.45, 2)]
    [InlineData("creatinine", 4.95, 3)]
    public void Points_GapBetweenPrintedBands_BelongsToTheBandBelow(string name, double value, int points) =>
        Bedside.HasPoints(points, points, Sofa.Points(Bedside.Well.With(Measurements.Find(name)!, value)));

    [Theory]
    [InlineData(15, 0)]
    [InlineData(14, 1)]
    [InlineData(13, 1)]
    [InlineData(12, 2)]
    [InlineData(10, 2)]
    [InlineData(9, 3)]
    [InlineData(6, 3)]
    [InlineData(5, 4)]
    [InlineData(3, 4)]
    public void Points_Gcs(int gcs, int points) =>
        Bedside.HasPoints(points, points, Sofa.Points(Bedside.Well.With(Measurements.Gcs, gcs)));

    [Theory]
    [InlineData(500, 3, 0)]
    [InlineData(200, 4, 3)]
    public void Points_UrineOutput_CountsBelowTheCut(double cut, int below, int from) =>
        Bedside.Cut(cut, below, from, from, ml => Sofa.Points(Bedside.Well.With(Measurements.UrineOutput, ml)));

    [Theory]
    [InlineData(5, 2, 3)]
    [InlineData(15, 3, 4)]
    public void Points_Dopamine_CountsUpToTheCut(double cut, int upTo, int above) =>
        Bedside.Cut(cut, upTo, upTo, above, dose => Sofa.Points(Bedside.Well.With(Measurements.Dopamine, dose)));

    [Fact]
    public void Points_EpinephrineAndNorepinephrine_CountUpToTheCut()
    {
        Bedside.Cut(0.1, 3, 3, 4, dose => Sofa.Points(Bedside.Well.With(Measurements.Epinephrine, dose)));
        Bedside.Cut(0.1, 3, 3, 4, dose => Sofa.Points(Bedside.Well.With(Measurements.Norepinephrine, dose)));
    }

    [Fact]
    public void Points_SmallestDose_IsMoreThanNone()
    {
        Bedside.HasPoints(2, 2, Sofa.Points(Bedside.Well.With(Measurements.Dopamine, double.Epsilon)));
        Bedside.HasPoints(2, 2, Sofa.Points(Bedside.Well.With(Measurements.Dobutamine, double.Epsilon)));
        Bedside.HasPoints(3, 3, Sofa.Points(Bedside.Well.With(Measurements.Epinephrine, double.Epsilon)));
        Bedside.HasPoints(3, 3, Sofa.Points(Bedside.Well.With(Measurements.Norepinephrine, double.Epsilon)));
    }

    [Fact]
    public void Points_Dobutamine_GivesTwoAtAnyDose() =>
        Bedside.HasPoints(2, 2, Sofa.Points(Bedside.Well.With(Measurements.Dobutamine, 100)));

    [Theory]
    [InlineData(400, 0, 0)]
    [InlineData(399, 1, 1)]
    [InlineData(300, 1, 1)]
    [InlineData(299, 2, 2)]
    [InlineData(200, 2, 2)]
    [InlineData(199, 2, 3)]
    [InlineData(100, 2, 3)]
    [InlineData(99, 2, 4)]
    public void Points_Respiration_GivesThreeAndFourOnlyVentilated(double pao2OnPureOxygen, int unventilated, int ventilated)
    {
        Bedside.HasPoints(unventilated, unventilated, Respiration(pao2OnPureOxygen, 100, false));
        Bedside.HasPoints(ventilated, ventilated, Respiration(pao2OnPureOxygen, 100, true));
        Bedside.HasPoints(unventilated, ventilated, Respiration(pao2OnPureOxygen, 100, null));
    }

    [Theory]
    [InlineData(400, 1, 0)]
    [InlineData(300, 2, 1)]
    [InlineData(200, 3, 2)]
    [InlineData(100, 4, 3)]
    public void Points_RatioVentilated_CountsBelowTheCut(double cut, int below, int from) =>
        Bedside.Cut(cut, below, from, from, pao2 => Respiration(pao2, 100, true));

    /// <summary>84 on air is a ratio of 400, 63 one of 300: a fraction of 0.21 must not push them off the cut.</summary>
    [Theory]
    [InlineData(84, 0)]
    [InlineData(63, 1)]
    [InlineData(42, 2)]
    public void Points_RatioOnAir_StaysOnTheCut(double pao2, int points) => Bedside.HasPoints(points, points, Respiration(pao2, 21, true));

    private static ScorePoints Respiration(double pao2, double fio2, bool? ventilated) =>
        Sofa.Points(Bedside.Well.With(Measurements.Fio2, fio2).With(Measurements.Pao2, pao2).With(Measurements.Ventilated, ventilated));
}
