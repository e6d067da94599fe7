using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Scores;

/// <summary>The scoring chart of NEWS2: Royal College of Physicians, London 2017, chart 1.</summary>
/// <remarks>
/// The chart prints whole numbers and tenths of a degree and says nothing of what lies between. Each band here ends
/// with its printed upper end: 38.05 Cel and a respiratory rate of 20.5 belong to the band above. That is also where
/// SIRS cuts (above 38.0 Cel, above 20 /min, above 90 /min).
/// </remarks>
internal static class News2Chart
{
    public static ScorePoints RespiratoryRate(PatientReading reading) =>
        ScorePoints.From(reading[Measurements.RespiratoryRate], 3, static perMinute => perMinute switch
        {
            <= 8 => 3,
            <= 11 => 1,
            <= 20 => 0,
            <= 24 => 2,
            _ => 3,
        });

    public static ScorePoints OxygenSaturation(PatientReading reading)
    {
        var percent = reading[Measurements.OxygenSaturation];
        if (reading.IsYes(Measurements.HypercapnicTarget) != true)
            return ScorePoints.From(percent, 3, Scale1);
        var onAir = ScorePoints.From(percent, 3, Scale2OnAir);
        var onOxygen = ScorePoints.From(percent, 3, Scale2OnOxygen);
        return Findings.IsOnOxygen(reading) switch
        {
            true => onOxygen,
            false => onAir,
            // Oxygen never scores less than air at the same saturation.
            null => new(onAir.Minimum, onOxygen.Maximum),
        };
    }

    public static ScorePoints Oxygen(PatientReading reading) => ScorePoints.If(Findings.IsOnOxygen(reading), 2);

    public static ScorePoints SystolicBp(PatientReading reading) =>
        ScorePoints.From(reading[Measurements.SystolicBp], 3, static mmHg => mmHg switch
        {
            <= 90 => 3,
            <= 100 => 2,
            <= 110 => 1,
            <= 219 => 0,
            _ => 3,
        });

    public static ScorePoints Pulse(PatientReading reading) =>
        ScorePoints.From(reading[Measurements.HeartRate], 3, static perMinute => perMinute switch
        {
            <= 40 => 3,
            <= 50 => 1,
            <= 90 => 0,
            <= 110 => 1,
            <= 130 => 2,
            _ => 3,
        });

    public static ScorePoints Consciousness(PatientReading reading) => ScorePoints.If(Findings.IsNotAlert(reading), 3);

    public static ScorePoints Temperature(PatientReading reading) =>
        ScorePoints.From(reading[Measurements.Temperature], 3, static celsius => celsius switch
        {
            <= 35.0 => 3,
            <= 36.0 => 1,
            <= 38.0 => 0,
            <= 39.0 => 1,
            _ => 2,
        });

    private static int Scale1(double percent) => percent switch
    {
        <= 91 => 3,
        <= 93 => 2,
        <= 95 => 1,
        _ => 0,
    };

    private static int Scale2OnAir(double percent) => percent switch
    {
        <= 83 => 3,
        <= 85 => 2,
        <= 87 => 1,
        _ => 0,
    };

    private static int Scale2OnOxygen(double percent) => percent switch
    {
        <= 92 => Scale2OnAir(percent),
        <= 94 => 1,
        <= 96 => 2,
        _ => 3,
    };
}
