using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Scores;

/// <summary>
/// The six rows of the SOFA table (source at <see cref="Sofa"/>).
/// </summary>
/// <remarks>
/// The bands of bilirubin and creatinine are printed with one decimal and a last one "above", which leaves gaps:
/// a bilirubin of 11.95 lies between "6.0-11.9" and "&gt;12.0", and 12.0 itself in neither. The cuts here are half-open:
/// a band begins with its printed lower end and ends where the next one begins, so 11.95 gives 3 points and 12.0 gives
/// 4. The same for creatinine at 5.0. The MIMIC code repository cuts so too (concepts, sofa.sql).
/// </remarks>
internal static class SofaOrgans
{
    /// <summary>The 3rd and 4th point are for patients with respiratory support only.</summary>
    public const int MostUnventilated = 2;

    /// <summary>In mm[Hg]; null where one of the two is not known.</summary>
    public static double? OxygenationRatio(PatientReading reading, BedsideItems items) =>
        items.Pao2 is { } pao2 && reading.IsKnown(Measurements.Fio2) ? Ratio(pao2, reading[Measurements.Fio2]) : null;

    /// <summary>Without the inspired oxygen the ratio still lies between that of pure oxygen and that of air.</summary>
    public static ScorePoints Respiration(PatientReading reading, BedsideItems items)
    {
        var fio2 = reading[Measurements.Fio2];
        var (lowest, highest) = (items.Pao2, double.IsNaN(fio2)) switch
        {
            (null, _) => (0, double.PositiveInfinity),
            ({ } pao2, true) => (Ratio(pao2, Measurements.Fio2.Maximum), Ratio(pao2, Measurements.Fio2.Minimum)),
            ({ } pao2, false) => (Ratio(pao2, fio2), Ratio(pao2, fio2)),
        };
        return new(Respiration(highest, items.Ventilated ?? false), Respiration(lowest, items.Ventilated ?? true));
    }

    public static ScorePoints Coagulation(PatientReading reading) =>
        ScorePoints.From(reading[Measurements.Platelets], 4, static billionPerLitre => billionPerLitre switch
        {
            < 20 => 4,
            < 50 => 3,
            < 100 => 2,
            < 150 => 1,
            _ => 0,
        });

    public static ScorePoints Liver(PatientReading reading) =>
        ScorePoints.From(reading[Measurements.Bilirubin], 4, static mgPerDl => mgPerDl switch
        {
            < 1.2 => 0,
            < 2.0 => 1,
            < 6.0 => 2,
            < 12.0 => 3,
            _ => 4,
        });

    public static ScorePoints Cardiovascular(PatientReading reading, BedsideItems items) =>
        MeanPressure(reading).Or(Dopamine(items.Dopamine)).Or(Dobutamine(items.Dobutamine))
            .Or(Catecholamine(items.Epinephrine)).Or(Catecholamine(items.Norepinephrine));

    public static ScorePoints MeanPressure(PatientReading reading) =>
        ScorePoints.From(reading[Measurements.MeanArterialPressure], 1, static mmHg => mmHg < 70 ? 1 : 0);

    public static ScorePoints Dopamine(double? dose) => ScorePoints.From(dose ?? double.NaN, 4, static perKgAndMinute => perKgAndMinute switch
    {
        > 15 => 4,
        > 5 => 3,
        > 0 => 2,
        _ => 0,
    });

    /// <summary>Any dose.</summary>
    public static ScorePoints Dobutamine(double? dose) => ScorePoints.If(dose is null ? null : dose > 0, 2);

    /// <summary>Epinephrine or norepinephrine.</summary>
    public static ScorePoints Catecholamine(double? dose) => ScorePoints.From(dose ?? double.NaN, 4, static perKgAndMinute => perKgAndMinute switch
    {
        > 0.1 => 4,
        > 0 => 3,
        _ => 0,
    });

    public static ScorePoints CentralNervousSystem(BedsideItems items)
    {
        var (lowest, highest) = items.GcsRange;
        return new(ComaScale(highest), ComaScale(lowest));
    }

    public static ScorePoints Renal(PatientReading reading, BedsideItems items) => Creatinine(reading).Or(UrineOutput(items.UrineOutput));

    public static ScorePoints Creatinine(PatientReading reading) =>
        ScorePoints.From(reading[Measurements.Creatinine], 4, static mgPerDl => mgPerDl switch
        {
            < 1.2 => 0,
            < 2.0 => 1,
            < 3.5 => 2,
            < 5.0 => 3,
            _ => 4,
        });

    public static ScorePoints UrineOutput(double? mlPerDay) => ScorePoints.From(mlPerDay ?? double.NaN, 4, static ml => ml switch
    {
        < 200 => 4,
        < 500 => 3,
        _ => 0,
    });

    private static int Respiration(double ratio, bool ventilated) => ratio switch
    {
        < 100 when ventilated => 4,
        < 200 when ventilated => 3,
        < 300 => MostUnventilated,
        < 400 => 1,
        _ => 0,
    };

    private static int ComaScale(int gcs) => gcs switch
    {
        < 6 => 4,
        < 10 => 3,
        < 13 => 2,
        < 15 => 1,
        _ => 0,
    };

    /// <summary>Multiplied first: 84 mm[Hg] on 21 % is exactly 400, whereas 84 / 0.21 need not be.</summary>
    private static double Ratio(double pao2, double fio2Percent) => pao2 * 100 / fio2Percent;
}
