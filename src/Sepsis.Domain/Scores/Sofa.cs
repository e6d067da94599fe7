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
public static class Sofa
{
    public const string Name = "SOFA";

    /// <summary>
    /// Organ dysfunction is a rise by 2 points. The baseline may be taken for 0 in patients not known to have had an
    /// organ dysfunction before (Singer et al., box 3); where that is done, the result names it as assumed.
    /// </summary>
    public const int PositiveRise = 2;

    /// <summary>The points alone, without an allocation.</summary>
    public static ScorePoints Points(PatientReading reading, BedsideItems items)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(items);
        return SofaOrgans.Respiration(reading, items) + SofaOrgans.Coagulation(reading) + SofaOrgans.Liver(reading)
            + SofaOrgans.Cardiovascular(reading, items) + SofaOrgans.CentralNervousSystem(items) + SofaOrgans.Renal(reading, items);
    }

    public static ScoreResult Score(PatientReading reading, BedsideItems items)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(items);
        return new(
            Name,
            (items.SofaBaseline ?? 0) + PositiveRise,
            Respiration(reading, items),
            Row("coagulation", ScoreInput.Of(Measurements.Platelets, reading, SofaOrgans.Coagulation(reading))),
            Row("liver", ScoreInput.Of(Measurements.Bilirubin, reading, SofaOrgans.Liver(reading))),
            ScoreItem.Of(
                "cardiovascular",
                SofaOrgans.Cardiovascular(reading, items),
                ScoreInput.Of(Measurements.MeanArterialPressure, reading, SofaOrgans.MeanPressure(reading)),
                ScoreInput.Of(BedsideQuantities.Dopamine, items.Dopamine, SofaOrgans.Dopamine(items.Dopamine)),
                ScoreInput.Of(BedsideQuantities.Dobutamine, items.Dobutamine, SofaOrgans.Dobutamine(items.Dobutamine)),
                ScoreInput.Of(BedsideQuantities.Epinephrine, items.Epinephrine, SofaOrgans.Catecholamine(items.Epinephrine)),
                ScoreInput.Of(BedsideQuantities.Norepinephrine, items.Norepinephrine, SofaOrgans.Catecholamine(items.Norepinephrine))),
            Row("central_nervous_system", ScoreInput.Of(BedsideQuantities.Gcs, items.Gcs, SofaOrgans.CentralNervousSystem(items))),
            ScoreItem.Of(
                "renal",
                SofaOrgans.Renal(reading, items),
                ScoreInput.Of(Measurements.Creatinine, reading, SofaOrgans.Creatinine(reading)),
                ScoreInput.Of(BedsideQuantities.UrineOutput, items.UrineOutput, SofaOrgans.UrineOutput(items.UrineOutput))))
        {
            Assumed = items.SofaBaseline is null ? [BedsideQuantities.SofaBaseline.Name] : [],
        };
    }

    private static ScoreItem Row(string name, ScoreInput input) => ScoreItem.Of(name, input.Points, input);

    /// <summary>The ratio has three inputs, and none of them gives points by itself.</summary>
    private static ScoreItem Respiration(PatientReading reading, BedsideItems items)
    {
        var points = SofaOrgans.Respiration(reading, items);
        var missing = new List<string>();
        if (!points.IsDecided && items.Pao2 is null)
            missing.Add(BedsideQuantities.Pao2.Name);
        if (!points.IsDecided && !reading.IsKnown(Measurements.Fio2))
            missing.Add(Measurements.Fio2.Name);
        if (points.Maximum > SofaOrgans.MostUnventilated && items.Ventilated is null)
            missing.Add(BedsideQuantities.Ventilated.Name);
        return new("respiration", "pao2_fio2_ratio", SofaOrgans.OxygenationRatio(reading, items), "mm[Hg]", points) { Missing = missing };
    }
}
