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
    public static double? OxygenationRatio(PatientReading reading) =>
        reading.IsKnown(Measurements.Pao2) && reading.IsKnown(Measurements.Fio2)
            ? Ratio(reading[Measurements.Pao2], reading[Measurements.Fio2])
            : null;

    /// <summary>Without the inspired oxygen the ratio still lies between that of pure oxygen and that of air.</summary>
    public static ScorePoints Respiration(PatientReading reading)
    {
        var (pao2, fio2) = (reading[Measurements.Pao2], reading[Measurements.Fio2]);
        var (lowest, highest) = (double.IsNaN(pao2), double.IsNaN(fio2)) switch
        {
            (true, _) => (0, double.PositiveInfinity),
            (_, true) => (Ratio(pao2, Measurements.Fio2.Maximum), Ratio(pao2, Measurements.Fio2.Minimum)),
            _ => (Ratio(pao2, fio2), Ratio(pao2, fio2)),
        };
        var ventilated = reading.IsYes(Measurements.Ventilated);
        return new(Respiration(highest, ventilated ?? false), Respiration(lowest, ventilated ?? true));
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

    public static ScorePoints Cardiovascular(PatientReading reading) =>
        MeanPressure(reading).Or(Dopamine(reading)).Or(Dobutamine(reading)).Or(Epinephrine(reading)).Or(Norepinephrine(reading));

    public static ScorePoints MeanPressure(PatientReading reading) =>
        ScorePoints.From(reading[Measurements.MeanArterialPressure], 1, static mmHg => mmHg < 70 ? 1 : 0);

    public static ScorePoints Dopamine(PatientReading reading) =>
        ScorePoints.From(reading[Measurements.Dopamine], 4, static perKgAndMinute => perKgAndMinute switch
        {
            > 15 => 4,
            > 5 => 3,
            > 0 => 2,
            _ => 0,
        });

    /// <summary>Any dose.</summary>
    public static ScorePoints Dobutamine(PatientReading reading) =>
        ScorePoints.From(reading[Measurements.Dobutamine], 2, static perKgAndMinute => perKgAndMinute > 0 ? 2 : 0);

    public static ScorePoints Epinephrine(PatientReading reading) => Catecholamine(reading[Measurements.Epinephrine]);

    public static ScorePoints Norepinephrine(PatientReading reading) => Catecholamine(reading[Measurements.Norepinephrine]);

    public static ScorePoints CentralNervousSystem(PatientReading reading)
    {
        var (lowest, highest) = Findings.GcsRange(reading);
        return new(ComaScale(highest), ComaScale(lowest));
    }

    public static ScorePoints Renal(PatientReading reading) => Creatinine(reading).Or(UrineOutput(reading));

    public static ScorePoints Creatinine(PatientReading reading) =>
        ScorePoints.From(reading[Measurements.Creatinine], 4, static mgPerDl => mgPerDl switch
        {
            < 1.2 => 0,
            < 2.0 => 1,
            < 3.5 => 2,
            < 5.0 => 3,
            _ => 4,
        });

    public static ScorePoints UrineOutput(PatientReading reading) =>
        ScorePoints.From(reading[Measurements.UrineOutput], 4, static mlPerDay => mlPerDay switch
        {
            < 200 => 4,
            < 500 => 3,
            _ => 0,
        });

    private static ScorePoints Catecholamine(double dose) => ScorePoints.From(dose, 4, static perKgAndMinute => perKgAndMinute switch
    {
        > 0.1 => 4,
        > 0 => 3,
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
