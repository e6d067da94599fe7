using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Scores;

/// <summary>
/// Quick SOFA: a point each for respiratory rate, systolic pressure and altered mentation.
/// Singer et al., JAMA 2016;315:801 (box 4); Seymour et al., JAMA 2016;315:762 (mentation is GCS below 15).
/// </summary>
public sealed class Qsofa() : BedsideScore("qSOFA", "Quick SOFA")
{
    public override double? TriageAuroc => 0.58;

    /// <summary>Positive from 2 of the 3 points on (ibid.).</summary>
    public override int PositiveFrom(PatientReading reading) => 2;

    public override ScorePoints Points(PatientReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return RespiratoryRate(reading) + SystolicBp(reading) + Mentation(reading);
    }

    public override ScoreResult Score(PatientReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new(
            this,
            PositiveFrom(reading),
            ScoreItem.Of(ScoreInput.Of(Measurements.RespiratoryRate, reading, RespiratoryRate(reading))),
            ScoreItem.Of(ScoreInput.Of(Measurements.SystolicBp, reading, SystolicBp(reading))),
            ScoreItem.Of(ScoreInput.Of(Measurements.Gcs, reading, Mentation(reading))));
    }

    private static ScorePoints RespiratoryRate(PatientReading reading) =>
        ScorePoints.From(reading[Measurements.RespiratoryRate], 1, static perMinute => perMinute >= 22 ? 1 : 0);

    private static ScorePoints SystolicBp(PatientReading reading) =>
        ScorePoints.From(reading[Measurements.SystolicBp], 1, static mmHg => mmHg <= 100 ? 1 : 0);

    private static ScorePoints Mentation(PatientReading reading)
    {
        var (lowest, highest) = Findings.GcsRange(reading);
        return new(highest < 15 ? 1 : 0, lowest < 15 ? 1 : 0);
    }
}
