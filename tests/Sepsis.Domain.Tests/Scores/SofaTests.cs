using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;

namespace Sepsis.Domain.Tests.Scores;

public sealed class SofaTests
{
    private static readonly Sofa Sofa = new();

    [Fact]
    public void Score_NothingKnown_IsOpenFromNoneToAll()
    {
        var score = Sofa.Score(Bedside.Nothing);
        Bedside.HasPoints(0, 24, score.Points);
        Assert.Equal(
            [
                "pao2", "fio2", "ventilated", "platelets", "bilirubin", "mean_arterial_pressure", "dopamine", "dobutamine",
                "epinephrine", "norepinephrine", "gcs", "creatinine", "urine_output_24h",
            ],
            score.Missing);
    }

    /// <summary>3 (160 ventilated) + 1 + 2 + 4 (norepinephrine) + 1 + 3 (urine).</summary>
    [Fact]
    public void Score_AllKnown_AddsTheSixOrgans()
    {
        var reading = PatientReading.Of(
            (Measurements.Fio2, 50), (Measurements.Platelets, 120), (Measurements.Bilirubin, 2.4),
            (Measurements.MeanArterialPressure, 66), (Measurements.Creatinine, 1.6));
        var score = Sofa.Score(reading.WithBedsideOf(Bedside.Well)
            .With(Measurements.Pao2, 80).With(Measurements.Ventilated, true).With(Measurements.Norepinephrine, 0.2)
            .With(Measurements.Gcs, 14).With(Measurements.UrineOutput, 420).With(Measurements.SofaBaseline, 13));
        Assert.Equal([3, 1, 2, 4, 1, 3], score.Items.Select(item => item.Points));
        Bedside.HasPoints(14, 14, score.Points);
        Assert.Equal(("norepinephrine", 0.2), (score.Item("cardiovascular").Input, score.Item("cardiovascular").Value));
        Assert.Equal(("urine_output_24h", 420d), (score.Item("renal").Input, score.Item("renal").Value));
        Assert.Equal(("pao2_fio2_ratio", 160d), (score.Item("respiration").Input, score.Item("respiration").Value));
        Assert.True(score.Complete);
        Assert.Equal(ScoreVerdict.No, score.Positive);
    }

    [Theory]
    [InlineData(null, 1, ScoreVerdict.No)]
    [InlineData(null, 2, ScoreVerdict.Yes)]
    [InlineData(0, 2, ScoreVerdict.Yes)]
    [InlineData(1, 2, ScoreVerdict.No)]
    [InlineData(2, 4, ScoreVerdict.Yes)]
    public void Score_Rise_IsCountedFromTheBaseline(int? baseline, int points, ScoreVerdict verdict)
    {
        double[] platelets = [240, 120, 80, 40, 10];
        var score = Sofa.Score(Bedside.Well.With(Measurements.Platelets, platelets[points]).With(Measurements.SofaBaseline, baseline));
        Assert.Equal(verdict, score.Positive);
        Assert.Equal(baseline is null ? ["sofa_baseline"] : [], score.Assumed);
    }

    /// <summary>A pressure of 90 may be held up by a drug: without the drugs it says nothing.</summary>
    [Fact]
    public void Score_VasopressorsNotKnown_LeaveTheCirculationOpen()
    {
        var score = Sofa.Score(Bedside.Well.Without(Measurements.Dopamine).Without(Measurements.Dobutamine)
            .Without(Measurements.Epinephrine).Without(Measurements.Norepinephrine));
        Bedside.HasPoints(0, 4, score.Item("cardiovascular").Range);
        Assert.Equal(["dopamine", "dobutamine", "epinephrine", "norepinephrine"], score.Missing);
    }

    [Fact]
    public void Score_OneVasopressorDecides_TheOthersAreNotMissing()
    {
        var score = Sofa.Score(
            Bedside.Well.WithoutBedside().Without(Measurements.MeanArterialPressure).With(Measurements.Norepinephrine, 0.3));
        Assert.Equal(4, score.Item("cardiovascular").Points);
        Assert.Empty(score.Item("cardiovascular").Missing);
    }

    [Fact]
    public void Score_DopamineAtThree_LeavesOpenWhatCouldExceedIt()
    {
        var item = Sofa.Score(Bedside.Well.WithoutBedside().Without(Measurements.MeanArterialPressure).With(Measurements.Dopamine, 8))
            .Item("cardiovascular");
        Bedside.HasPoints(3, 4, item.Range);
        Assert.Equal(["epinephrine", "norepinephrine"], item.Missing);
    }

    [Fact]
    public void Score_UrineNotKnown_LeavesTheKidneysOpenAboveTheCreatinine()
    {
        var item = Sofa.Score(Bedside.Well.With(Measurements.Creatinine, 1.6).Without(Measurements.UrineOutput)).Item("renal");
        Bedside.HasPoints(1, 4, item.Range);
        Assert.Equal(["urine_output_24h"], item.Missing);
    }

    [Fact]
    public void Score_NotAlertWithoutGcs_IsAtLeastOne() => Bedside.HasPoints(1, 4,
        Sofa.Score(Bedside.Well.Without(Measurements.Gcs).With(Measurements.Consciousness, "voice")).Item("central_nervous_system").Range);

    /// <summary>60 mm[Hg] is a ratio of 286 on air and of 60 on pure oxygen.</summary>
    [Theory]
    [InlineData(60, false, 2, 2, new string[0])]
    [InlineData(60, true, 2, 4, new[] { "fio2" })]
    [InlineData(60, null, 2, 4, new[] { "fio2", "ventilated" })]
    [InlineData(95, false, 0, 2, new[] { "fio2" })]
    [InlineData(450, null, 0, 0, new string[0])]
    public void Score_Fio2NotKnown_LiesBetweenAirAndPureOxygen(double pao2, bool? ventilated, int minimum, int maximum, string[] missing)
    {
        var score = Sofa.Score(
            Bedside.Well.Without(Measurements.Fio2).With(Measurements.Pao2, pao2).With(Measurements.Ventilated, ventilated));
        Bedside.HasPoints(minimum, maximum, score.Item("respiration").Range);
        Assert.Equal(missing, score.Missing);
    }

    [Fact]
    public void Score_Pao2NotKnownAndNotVentilated_IsTwoAtMost()
    {
        var item = Sofa.Score(Bedside.Well.Without(Measurements.Pao2)).Item("respiration");
        Bedside.HasPoints(0, 2, item.Range);
        Assert.Equal(["pao2"], item.Missing);
    }

    [Fact]
    public void Score_AllKnownAndWell_IsZero()
    {
        var score = Sofa.Score(Bedside.Well);
        Bedside.HasPoints(0, 0, score.Points);
        Assert.Equal(ScoreVerdict.No, score.Positive);
        Assert.Empty(score.Assumed);
    }
}
