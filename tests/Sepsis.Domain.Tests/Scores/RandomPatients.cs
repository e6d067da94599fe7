using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;

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

    private static readonly Func<BedsideItems, BedsideItems>[] Forgets =
    [
        items => items with { Gcs = null },
        items => items with { Consciousness = null },
        items => items with { SupplementalOxygen = null },
        items => items with { Bands = null },
        items => items with { Pao2 = null },
        items => items with { Ventilated = null },
        items => items with { UrineOutput = null },
        items => items with { Dopamine = null },
        items => items with { Dobutamine = null },
        items => items with { Epinephrine = null },
        items => items with { Norepinephrine = null },
    ];

    private static readonly Func<PatientReading, BedsideItems, (PatientReading, BedsideItems)>[] All =
    [
        .. Measured.Select(row => (Func<PatientReading, BedsideItems, (PatientReading, BedsideItems)>)((reading, items) => (reading.Without(row.Measurement), items))),
        .. Forgets.Select(forget => (Func<PatientReading, BedsideItems, (PatientReading, BedsideItems)>)((reading, items) => (reading, forget(items)))),
    ];

    public static int Inputs => All.Length;

    /// <summary>Each takes one input away.</summary>
    public static Func<PatientReading, BedsideItems, (PatientReading Reading, BedsideItems Items)>[] Shuffled(Random random)
    {
        Func<PatientReading, BedsideItems, (PatientReading, BedsideItems)>[] inputs = [.. All];
        random.Shuffle(inputs);
        return inputs;
    }

    public static IEnumerable<(PatientReading Reading, BedsideItems Items)> Of(int count)
    {
        var random = new Random(3);
        for (var i = 0; i < count; i++)
        {
            var reading = Bedside.Nothing;
            foreach (var (measurement, from, to) in Measured)
                reading = reading.With(measurement, Math.Round(from + ((to - from) * random.NextDouble()), 1));
            var onOxygen = Chance(random);
            var gcs = Chance(random) ? 15 : random.Next(3, 15);
            yield return (onOxygen ? reading : reading.With(Measurements.Fio2, 21), Items(random, gcs, onOxygen));
        }
    }

    private static BedsideItems Items(Random random, int gcs, bool onOxygen) => new()
    {
        Gcs = gcs,
        Consciousness = gcs < 15 && Chance(random) ? Consciousness.Pain : Consciousness.Alert,
        SupplementalOxygen = onOxygen,
        HypercapnicTarget = Chance(random),
        Bands = random.Next(20),
        Pao2 = random.Next(40, 450),
        Ventilated = Chance(random),
        UrineOutput = random.Next(1500),
        Dopamine = Chance(random) ? 0 : random.Next(20),
        Dobutamine = Chance(random) ? 0 : random.Next(20),
        Epinephrine = Chance(random) ? 0 : random.NextDouble() / 5,
        Norepinephrine = Chance(random) ? 0 : random.NextDouble() / 5,
        SofaBaseline = random.Next(5),
    };

    private static bool Chance(Random random) => random.Next(2) == 1;
}
