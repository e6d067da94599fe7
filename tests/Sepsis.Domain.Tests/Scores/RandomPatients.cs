using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Tests.Scores;

/// <summary>Patients of whom everything is known and agrees, well and ill, and the ways to know less of them.</summary>
internal static class RandomPatients
{
    private static readonly (Measurement Measurement, double From, double To)[] Measured =
    [
        (Measurements.HeartRate, 35, 150), (Measurements.RespiratoryRate, 6, 30), (Measurements.Temperature, 34.5, 40),
        (Measurements.WbcCount, 2, 16), (Measurements.OxygenSaturation, 80, 100), (Measurements.SystolicBp, 80, 230),
        (Measurements.MeanArterialPressure, 55, 100), (Measurements.Creatinine, 0.5, 6), (Measurements.Bilirubin, 0.3, 14),
        (Measurements.Platelets, 10, 300), (Measurements.Paco2, 25, 50), (Measurements.Fio2, 22, 100),
    ];

    /// <summary>The saturation target and the baseline are never unknown to a score.</summary>
    private static readonly Measurement[] All =
    [
        .. Measured.Select(row => row.Measurement),
        .. Measurements.BedsideOnly.Except([Measurements.HypercapnicTarget, Measurements.SofaBaseline]),
    ];

    public static int Inputs => All.Length;

    /// <summary>Each is one to take away.</summary>
    public static Measurement[] Shuffled(Random random)
    {
        Measurement[] inputs = [.. All];
        random.Shuffle(inputs);
        return inputs;
    }

    public static IEnumerable<PatientReading> Of(int count)
    {
        var random = new Random(3);
        for (var i = 0; i < count; i++)
        {
            var reading = Bedside.Nothing;
            foreach (var (measurement, from, to) in Measured)
                reading = reading.With(measurement, Math.Round(from + ((to - from) * random.NextDouble()), 1));
            var onOxygen = Chance(random);
            var gcs = Chance(random) ? 15 : random.Next(3, 15);
            yield return AtBedside(onOxygen ? reading : reading.With(Measurements.Fio2, 21), random, gcs, onOxygen);
        }
    }

    private static PatientReading AtBedside(PatientReading reading, Random random, int gcs, bool onOxygen) => reading
        .With(Measurements.Gcs, gcs)
        .With(Measurements.Consciousness, gcs < 15 && Chance(random) ? "pain" : "alert")
        .With(Measurements.SupplementalOxygen, onOxygen)
        .With(Measurements.HypercapnicTarget, Chance(random))
        .With(Measurements.Bands, random.Next(20))
        .With(Measurements.Pao2, random.Next(40, 450))
        .With(Measurements.Ventilated, Chance(random))
        .With(Measurements.UrineOutput, random.Next(1500))
        .With(Measurements.Dopamine, Chance(random) ? 0 : random.Next(20))
        .With(Measurements.Dobutamine, Chance(random) ? 0 : random.Next(20))
        .With(Measurements.Epinephrine, Chance(random) ? 0 : random.NextDouble() / 5)
        .With(Measurements.Norepinephrine, Chance(random) ? 0 : random.NextDouble() / 5)
        .With(Measurements.SofaBaseline, random.Next(5));

    private static bool Chance(Random random) => random.Next(2) == 1;
}
