using Sepsis.Domain.Inputs;
using static Sepsis.Domain.Inputs.Measurements;

namespace Sepsis.Training.Sources;

/// <summary>
/// The values of one made-up patient at one moment. Means and spreads are those of adults in an emergency department;
/// how severity moves them follows the direction, not the size, of what sepsis does (tachycardia, lactate, falling
/// pressure and platelets, ...). It teaches nobody medicine: it exercises software.
/// </summary>
internal static class SyntheticReading
{
    public static PatientReading Draw(SyntheticPatient patient, Illness illness, NormalDraws draws)
    {
        var (ill, stress) = (illness.Severity, illness.Stress);
        var values = new double[Measurements.Count];
        Array.Fill(values, double.NaN);
        Set(HeartRate, draws.Normal(86 + 9 * ill + 9 * stress - 0.08 * (patient.Age - 60), 12), 0);
        Set(RespiratoryRate, draws.Normal(18 + 2.2 * ill + 1.6 * stress, 2.8), 0);
        Set(Temperature, draws.Normal(37 + 0.34 * ill + 0.25 * stress, 0.55), 1);
        Set(WbcCount, draws.LogNormal(8.8 * Math.Exp(0.18 * ill + 0.1 * stress), 0.33), 1);
        Set(LactateLevel, draws.LogNormal(1.5 * Math.Exp(0.32 * ill + 0.08 * stress), 0.36), 1);
        Set(Age, patient.Age, 0);
        Set(NumComorbidities, patient.Comorbidities, 0);
        Set(OxygenSaturation, Math.Min(100, draws.Normal(97 - 1.4 * ill - 0.4 * stress, 1.9)), 0);
        Set(Creatinine, draws.LogNormal((patient.Male ? 1.0 : 0.82) * Math.Exp(0.2 * ill + 0.06 * patient.Comorbidities), 0.3), 2);
        Set(Bilirubin, draws.LogNormal(0.6 * Math.Exp(0.14 * ill), 0.45), 1);
        Set(Platelets, draws.Normal(245 - 24 * ill, 68), 0);
        Set(Glucose, draws.LogNormal(118 * Math.Exp(0.07 * ill + 0.05 * patient.Comorbidities), 0.28), 0);
        Set(Bun, draws.LogNormal(16 * Math.Exp(0.15 * ill + 0.006 * (patient.Age - 60)), 0.36), 0);
        Set(Bicarbonate, draws.Normal(24.3 - 1.4 * ill, 2.9), 0);
        Set(Paco2, draws.Normal(39.5 - 1.0 * ill - 0.8 * stress, 5.5), 0);
        Set(Ph, draws.Normal(7.4 - 0.012 * ill, 0.045), 2);
        Set(Fio2, 21 + Math.Max(0, draws.Normal(3 + 5 * ill, 8)), 0);
        Set(Hemoglobin, draws.Normal((patient.Male ? 14 : 12.6) - 0.4 * ill - 0.02 * (patient.Age - 60), 1.7), 1);
        Set(Potassium, draws.Normal(4.15 + 0.06 * ill, 0.48), 1);
        Set(Phosphate, draws.LogNormal(3.4 * Math.Exp(0.08 * ill), 0.24), 1);
        Set(Magnesium, draws.Normal(2.0 + 0.03 * ill, 0.28), 1);
        Set(Calcium, draws.Normal(9.1 - 0.25 * ill, 0.6), 1);
        Set(Chloride, draws.Normal(103.5 + 0.5 * ill, 4.5), 0);
        Set(Sex, patient.Male ? 1 : 0, 0);
        SetPressures();
        return new(values);

        void SetPressures()
        {
            var systolic = draws.Normal(133 - 10 * ill + 0.25 * (patient.Age - 60), 18);
            var diastolic = Math.Min(0.45 * systolic + draws.Normal(17 - 1.5 * ill, 7), systolic - 12);
            Set(SystolicBp, systolic, 0);
            Set(DiastolicBp, diastolic, 0);
            var (upper, lower) = (values[SystolicBp.Index], values[DiastolicBp.Index]);
            Set(MeanArterialPressure, Math.Clamp(lower + (upper - lower) / 3 + draws.Normal(0, 2), lower, upper), 0);
        }

        void Set(Measurement measurement, double value, int decimals) =>
            values[measurement.Index] = Math.Round(Math.Clamp(value, measurement.Minimum, measurement.Maximum), decimals);
    }
}
