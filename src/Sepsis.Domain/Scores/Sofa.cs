using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Scores;

/// <summary>
/// Sequential organ failure assessment: Vincent et al., Intensive Care Med 1996;22:707, as in table 1 of Singer et
/// al., JAMA 2016;315:801 (PMC4968574). Its table is in <see cref="SofaOrgans"/>.
/// </summary>
/// <remarks>
/// Urine output and vasopressors are no optional alternatives: oliguria by itself gives 3 or 4 points, and a mean
/// pressure held up by norepinephrine says nothing. Where they are not known, the item stays open; none is 0.
/// </remarks>
public sealed class Sofa() : BedsideScore("SOFA", "Sequential organ failure assessment")
{
    /// <summary>
    /// Organ dysfunction is a rise by 2 points. The baseline may be taken for 0 in patients not known to have had an
    /// organ dysfunction before (Singer et al., box 3); where that is done, the result names it as assumed.
    /// </summary>
    private const int PositiveRise = 2;

    public override int PositiveFrom(PatientReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return (int)(reading.ValueOf(Measurements.SofaBaseline) ?? 0) + PositiveRise;
    }

    public override ScorePoints Points(PatientReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return SofaOrgans.Respiration(reading) + SofaOrgans.Coagulation(reading) + SofaOrgans.Liver(reading)
            + SofaOrgans.Cardiovascular(reading) + SofaOrgans.CentralNervousSystem(reading) + SofaOrgans.Renal(reading);
    }

    public override ScoreResult Score(PatientReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new(
            this,
            PositiveFrom(reading),
            Respiration(reading),
            Row("coagulation", ScoreInput.Of(Measurements.Platelets, reading, SofaOrgans.Coagulation(reading))),
            Row("liver", ScoreInput.Of(Measurements.Bilirubin, reading, SofaOrgans.Liver(reading))),
            ScoreItem.Of(
                "cardiovascular",
                SofaOrgans.Cardiovascular(reading),
                ScoreInput.Of(Measurements.MeanArterialPressure, reading, SofaOrgans.MeanPressure(reading)),
                ScoreInput.Of(Measurements.Dopamine, reading, SofaOrgans.Dopamine(reading)),
                ScoreInput.Of(Measurements.Dobutamine, reading, SofaOrgans.Dobutamine(reading)),
                ScoreInput.Of(Measurements.Epinephrine, reading, SofaOrgans.Epinephrine(reading)),
                ScoreInput.Of(Measurements.Norepinephrine, reading, SofaOrgans.Norepinephrine(reading))),
            Row("central_nervous_system", ScoreInput.Of(Measurements.Gcs, reading, SofaOrgans.CentralNervousSystem(reading))),
            ScoreItem.Of(
                "renal",
                SofaOrgans.Renal(reading),
                ScoreInput.Of(Measurements.Creatinine, reading, SofaOrgans.Creatinine(reading)),
                ScoreInput.Of(Measurements.UrineOutput, reading, SofaOrgans.UrineOutput(reading))))
        {
            Assumed = reading.IsKnown(Measurements.SofaBaseline) ? [] : [Measurements.SofaBaseline.Name],
        };
    }

    private static ScoreItem Row(string name, ScoreInput input) => ScoreItem.Of(name, input.Points, input);

    /// <summary>The ratio has three inputs, and none of them gives points by itself.</summary>
    private static ScoreItem Respiration(PatientReading reading)
    {
        var points = SofaOrgans.Respiration(reading);
        var missing = new List<string>();
        if (!points.IsDecided && !reading.IsKnown(Measurements.Pao2))
            missing.Add(Measurements.Pao2.Name);
        if (!points.IsDecided && !reading.IsKnown(Measurements.Fio2))
            missing.Add(Measurements.Fio2.Name);
        if (points.Maximum > SofaOrgans.MostUnventilated && !reading.IsKnown(Measurements.Ventilated))
            missing.Add(Measurements.Ventilated.Name);
        return new("respiration", "pao2_fio2_ratio", SofaOrgans.OxygenationRatio(reading), "mm[Hg]", points) { Missing = missing };
    }
}
