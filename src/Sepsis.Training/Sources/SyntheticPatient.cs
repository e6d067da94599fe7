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
