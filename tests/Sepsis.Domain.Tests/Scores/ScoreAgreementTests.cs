using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;

namespace Sepsis.Domain.Tests.Scores;

public sealed class ScoreAgreementTests
{
    /// <summary>NEWS2: 3 + 3 points of two vital signs decide it, though the rest is missing.</summary>
    private static readonly PatientReading Ill = PatientReading.Of(
        (Measurements.RespiratoryRate, 26), (Measurements.HeartRate, 140), (Measurements.Temperature, 37));

    /// <summary>SIRS: nothing of it; NEWS2 and qSOFA open.</summary>
    private static readonly PatientReading Well = PatientReading.Of(
        (Measurements.RespiratoryRate, 14), (Measurements.HeartRate, 70), (Measurements.Temperature, 37), (Measurements.WbcCount, 7));

    [Fact]
    public void Of_News2Decided_IsComparedWithIt()
    {
        Assert.Equal(new ScoreAgreement(Agreement.BothHigh, "news2"), Of(true, Ill));
        Assert.Equal(new ScoreAgreement(Agreement.ScoreOnly, "news2"), Of(false, Ill));
    }

    [Fact]
    public void Of_News2Open_IsComparedWithSirs()
    {
        Assert.Equal(new ScoreAgreement(Agreement.ModelOnly, "sirs"), Of(true, Well));
        Assert.Equal(new ScoreAgreement(Agreement.BothLow, "sirs"), Of(false, Well));
    }

    [Fact]
    public void Of_EveryScoreOpen_SaysNothing() => Assert.Null(Of(true, PatientReading.Of()));

    private static ScoreAgreement? Of(bool model, PatientReading reading) => ScoreAgreement.Of(model, BedsideScores.Score(reading));
}
