using Sepsis.Domain.Inputs;
using static Sepsis.Domain.Inputs.Measurements;

namespace Sepsis.Training.Sources;

/// <summary>
/// Which values are back yet. Laboratory tests are ordered in panels, more often for those who look ill; what a
/// clinician sees is severity through a lot of noise, so that a missing value hints at the outcome and no more.
/// </summary>
internal static class OrderedTests
{
    private static readonly (Measurement[] Panel, double Logit)[] Panels =
    [
        ([WbcCount, Hemoglobin, Platelets], 1.6),
        ([Creatinine, Bun, Glucose, Potassium, Chloride], 1.4),
        ([LactateLevel], 0.2),
        ([Bilirubin], -0.1),
        ([Phosphate, Magnesium, Calcium], -0.4),
        ([Ph, Paco2, Bicarbonate], -0.7),
    ];

    private static readonly (Measurement Vital, double Probability)[] Unrecorded =
        [(OxygenSaturation, 0.03), (SystolicBp, 0.04), (DiastolicBp, 0.05), (MeanArterialPressure, 0.3), (Fio2, 0.2), (NumComorbidities, 0.02)];

    public static PatientReading Keep(PatientReading reading, Illness illness, NormalDraws draws)
    {
        var values = reading.AsSpan().ToArray();
        var impression = 0.45 * illness.Severity + 0.9 * draws.Standard();
        foreach (var (panel, logit) in Panels)
            if (!draws.Chance(1 / (1 + Math.Exp(-(logit + 0.7 * impression)))))
                foreach (var test in panel)
                    values[test.Index] = double.NaN;
        foreach (var (vital, probability) in Unrecorded)
            if (draws.Chance(probability))
                values[vital.Index] = double.NaN;
        return new(values);
    }
}
