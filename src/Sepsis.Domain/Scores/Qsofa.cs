using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Scores;

/// <summary>
/// Quick SOFA: a point each for respiratory rate, systolic pressure and altered mentation.
/// Singer et al., JAMA 2016;315:801 (box 4); Seymour et al., JAMA 2016;315:762 (mentation is GCS below 15).
/// </summary>
public static class Qsofa
{
    public const string Name = "qSOFA";

    /// <summary>Positive from 2 of the 3 points on (ibid.).</summary>
    public const int PositiveFrom = 2;

    /// <summary>The points alone, without an allocation.</summary>
    public static ScorePoints Points(PatientReading reading, BedsideItems items)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(items);
        return RespiratoryRate(reading) + SystolicBp(reading) + Mentation(items);
    }

    public static ScoreResult Score(PatientReading reading, BedsideItems items)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(items);
        return new(
            Name,
            PositiveFrom,
            ScoreItem.Of(ScoreInput.Of(Measurements.RespiratoryRate, reading, RespiratoryRate(reading))),
            ScoreItem.Of(ScoreInput.Of(Measurements.SystolicBp, reading, SystolicBp(reading))),
            ScoreItem.Of(ScoreInput.Of(BedsideQuantities.Gcs, items.Gcs, Mentation(items))));
    }

    private static ScorePoints RespiratoryRate(PatientReading reading) =>
        ScorePoints.From(reading[Measurements.RespiratoryRate], 1, static perMinute => perMinute >= 22 ? 1 : 0);

    private static ScorePoints SystolicBp(PatientReading reading) =>
        ScorePoints.From(reading[Measurements.SystolicBp], 1, static mmHg => mmHg <= 100 ? 1 : 0);

    private static ScorePoints Mentation(BedsideItems items)
    {
        var (lowest, highest) = items.GcsRange;
        return new(highest < 15 ? 1 : 0, lowest < 15 ? 1 : 0);
    }
}
