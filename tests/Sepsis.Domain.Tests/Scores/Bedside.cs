using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;

namespace Sepsis.Domain.Tests.Scores;

/// <summary>Patients for the score tests.</summary>
internal static class Bedside
{
    public static readonly PatientReading Nothing = PatientReading.Of();

    /// <summary>Every input of every score known, and none of them gives a point.</summary>
    public static readonly PatientReading Well = PatientReading.Of(
        (Measurements.HeartRate, 72), (Measurements.RespiratoryRate, 14), (Measurements.Temperature, 36.8), (Measurements.WbcCount, 7),
        (Measurements.OxygenSaturation, 97), (Measurements.SystolicBp, 124), (Measurements.MeanArterialPressure, 90),
        (Measurements.Creatinine, 0.8), (Measurements.Bilirubin, 0.6), (Measurements.Platelets, 240),
        (Measurements.Paco2, 40), (Measurements.Fio2, 21),
        (Measurements.Gcs, 15), (Measurements.Consciousness, 0), (Measurements.SupplementalOxygen, 0), (Measurements.Bands, 3),
        (Measurements.Pao2, 95), (Measurements.Ventilated, 0), (Measurements.UrineOutput, 1500), (Measurements.Dopamine, 0),
        (Measurements.Dobutamine, 0), (Measurements.Epinephrine, 0), (Measurements.Norepinephrine, 0), (Measurements.SofaBaseline, 0));

    public static PatientReading With(this PatientReading reading, Measurement measurement, double value)
    {
        var values = reading.AsSpan().ToArray();
        values[measurement.Index] = value;
        return new(values);
    }

    public static PatientReading With(this PatientReading reading, Measurement measurement, double? value) =>
        reading.With(measurement, value ?? double.NaN);

    public static PatientReading With(this PatientReading reading, Measurement measurement, bool? value) =>
        reading.With(measurement, value switch { null => double.NaN, true => 1, false => 0 });

    public static PatientReading With(this PatientReading reading, Measurement measurement, string word) =>
        reading.With(measurement, measurement.Words[word]);

    public static PatientReading Without(this PatientReading reading, Measurement measurement) => reading.With(measurement, double.NaN);

    /// <summary>Vital signs and laboratory alone.</summary>
    public static PatientReading WithoutBedside(this PatientReading reading) => reading.WithBedsideOf(Nothing);

    public static PatientReading WithBedsideOf(this PatientReading reading, PatientReading other) =>
        Measurements.BedsideOnly.Aggregate(reading, (changed, measurement) => changed.With(measurement, other[measurement]));

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
