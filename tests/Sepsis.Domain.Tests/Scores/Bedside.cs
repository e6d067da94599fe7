using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;

namespace Sepsis.Domain.Tests.Scores;

/// <summary>Patients for the score tests.</summary>
internal static class Bedside
{
    public static readonly PatientReading Nothing = PatientReading.Of();

    /// <summary>Every input of every score known, and none of them gives a point.</summary>
    public static readonly BedsideItems WellItems = new()
    {
        Gcs = 15, Consciousness = Consciousness.Alert, SupplementalOxygen = false, Bands = 3, Pao2 = 95, Ventilated = false,
        UrineOutput = 1500, Dopamine = 0, Dobutamine = 0, Epinephrine = 0, Norepinephrine = 0, SofaBaseline = 0,
    };

    public static readonly PatientReading Well = PatientReading.Of(
        (Measurements.HeartRate, 72), (Measurements.RespiratoryRate, 14), (Measurements.Temperature, 36.8), (Measurements.WbcCount, 7),
        (Measurements.OxygenSaturation, 97), (Measurements.SystolicBp, 124), (Measurements.MeanArterialPressure, 90),
        (Measurements.Creatinine, 0.8), (Measurements.Bilirubin, 0.6), (Measurements.Platelets, 240), (Measurements.Paco2, 40), (Measurements.Fio2, 21));

    public static PatientReading With(this PatientReading reading, Measurement measurement, double value)
    {
        var values = reading.AsSpan().ToArray();
        values[measurement.Index] = value;
        return new(values);
    }

    public static PatientReading Without(this PatientReading reading, Measurement measurement) => reading.With(measurement, double.NaN);

    public static ScoreItem Item(this ScoreResult result, string name) => result.Items.Single(item => item.Name == name);

    public static void HasPoints(int minimum, int maximum, ScorePoints points) =>
        Assert.Equal((minimum, maximum), (points.Minimum, points.Maximum));

    /// <summary>Points of one row for the values just below a cut, on it, and just above it.</summary>
    public static void Cut(double cut, int below, int on, int above, Func<double, ScorePoints> points)
    {
        HasPoints(below, below, points(Math.BitDecrement(cut)));
        HasPoints(on, on, points(cut));
        HasPoints(above, above, points(Math.BitIncrement(cut)));
    }
}
