using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Scores;

/// <summary>
/// Systemic inflammatory response syndrome: Bone et al., Chest 1992;101:1644 (ACCP/SCCM consensus).
/// </summary>
/// <remarks>
/// PaCO2 and bands are alternatives to the respiratory rate and the white count. A blood gas and a differential are
/// ordered on suspicion, not charted on every round: were their absence to leave the item open, hardly a ward patient
/// could be ruled out though all that the bedside offers is known. So where the rate or the count is known, it
/// decides, and the alternative that was not supplied is named in <see cref="ScoreResult.Assumed"/>. An alternative
/// by itself can give the point, but not withhold it.
/// </remarks>
public sealed class Sirs() : BedsideScore("SIRS", "Systemic inflammatory response syndrome")
{
    public override double? TriageAuroc => 0.62;

    /// <summary>Positive from 2 of the 4 points on (ibid.).</summary>
    public override int PositiveFrom(PatientReading reading) => 2;

    public override ScorePoints Points(PatientReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Temperature(reading) + HeartRate(reading)
            + RespiratoryRate(reading).Or(Paco2(reading)) + WbcCount(reading).Or(Bands(reading));
    }

    public override ScoreResult Score(PatientReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new(
            this,
            PositiveFrom(reading),
            ScoreItem.Of(ScoreInput.Of(Measurements.Temperature, reading, Temperature(reading))),
            ScoreItem.Of(ScoreInput.Of(Measurements.HeartRate, reading, HeartRate(reading))),
            Either(
                ScoreInput.Of(Measurements.RespiratoryRate, reading, RespiratoryRate(reading)),
                ScoreInput.Of(Measurements.Paco2, reading, Paco2(reading))),
            Either(
                ScoreInput.Of(Measurements.WbcCount, reading, WbcCount(reading)),
                ScoreInput.Of(Measurements.Bands, reading, Bands(reading))));
    }

    private static ScoreItem Either(ScoreInput main, ScoreInput alternative)
    {
        var points = main.Points.Or(alternative.Points);
        var isAssumed = alternative.Value is null && points == ScorePoints.Exactly(0);
        return ScoreItem.Of(main.Name, points, main, alternative) with { Assumed = isAssumed ? [alternative.Name] : [] };
    }

    private static ScorePoints Temperature(PatientReading reading) =>
        ScorePoints.From(reading[Measurements.Temperature], 1, static celsius => celsius is > 38.0 or < 36.0 ? 1 : 0);

    private static ScorePoints HeartRate(PatientReading reading) =>
        ScorePoints.From(reading[Measurements.HeartRate], 1, static perMinute => perMinute > 90 ? 1 : 0);

    private static ScorePoints RespiratoryRate(PatientReading reading) =>
        ScorePoints.From(reading[Measurements.RespiratoryRate], 1, static perMinute => perMinute > 20 ? 1 : 0);

    /// <summary>Not known (NaN) is not below 32: see the remarks.</summary>
    private static ScorePoints Paco2(PatientReading reading) => ScorePoints.If(reading[Measurements.Paco2] < 32, 1);

    private static ScorePoints WbcCount(PatientReading reading) =>
        ScorePoints.From(reading[Measurements.WbcCount], 1, static billionPerLitre => billionPerLitre is > 12 or < 4 ? 1 : 0);

    /// <summary>Not known (NaN) is not above 10 %: see the remarks.</summary>
    private static ScorePoints Bands(PatientReading reading) => ScorePoints.If(reading[Measurements.Bands] > 10, 1);
}
