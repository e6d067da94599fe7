namespace Sepsis.Training.Sources;

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
