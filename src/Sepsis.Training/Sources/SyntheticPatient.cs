namespace Sepsis.Training.Sources;

/// <summary>What a made-up adult brings along, the same in all of their rows.</summary>
internal sealed record SyntheticPatient(double Age, int Comorbidities, bool Male, double Frailty)
{
    /// <summary>Emergency patients: two humps, the young with injuries and the old with everything else.</summary>
    public static SyntheticPatient Draw(NormalDraws draws)
    {
        double age;
        do
            age = Math.Round(draws.Chance(0.3) ? draws.Normal(36, 11) : draws.Normal(68, 14));
        while (age is < 18 or > 99);

        var expected = 0.3 + Math.Max(0, age - 30) * 0.05;
        var comorbidities = 0;
        for (var chance = 0; chance < 8; chance++)
            if (draws.Chance(expected / 8))
                comorbidities++;
        return new(age, comorbidities, draws.Chance(0.52), draws.Standard());
    }
}

/// <summary>
/// How ill a made-up patient is, on scales of one standard deviation. <see cref="Stress"/> is everything else that
/// quickens pulse and breath and heats the body (pain, asthma, influenza): it makes the classes overlap.
/// </summary>
internal sealed record Illness(double Severity, double Stress, bool Septic)
{
    private const double BaselineLogit = -2.65;
    private const double PerSeverity = 2.3;

    /// <summary>Sepsis is likelier with severity and age, and never certain: the rest is chance.</summary>
    public static Illness Draw(SyntheticPatient patient, NormalDraws draws)
    {
        var severity = 0.6 * patient.Frailty + 0.8 * draws.Standard();
        var stress = draws.Standard();
        var logit = BaselineLogit + PerSeverity * severity + 0.012 * (patient.Age - 60) + 0.12 * (patient.Comorbidities - 2);
        return new(severity, stress, draws.Chance(1 / (1 + Math.Exp(-logit))));
    }
}

/// <summary>Seeded draws (Box-Muller), the same in every run.</summary>
internal sealed class NormalDraws(int seed)
{
    private readonly Random _random = new(seed);

    public double Standard() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    public double Normal(double mean, double deviation) => mean + deviation * Standard();

    /// <summary>Skewed to the right, as laboratory values are.</summary>
    public double LogNormal(double median, double logDeviation) => median * Math.Exp(logDeviation * Standard());

    public bool Chance(double probability) => _random.NextDouble() < probability;

    public double Uniform() => _random.NextDouble();
}
