using static Sepsis.Domain.Inputs.MeasurementKind;

namespace Sepsis.Domain.Inputs;

/// <summary>
/// The catalogue: every input, its unit and its plausible range, in this one place. The validator, the OpenAPI
/// document, the cleaning of training data and the bins of the reference profile all read it.
/// Units are the canonical UCUM ones of the LOINC terms the hospital systems send (8867-4, 9279-1, 8310-5, ...).
/// </summary>
public static class Measurements
{
    public const int Count = 27;

    public static readonly Measurement HeartRate = new(0, "heart_rate", "Heart rate", VitalSign, "/min", 10, 300, 118) { Required = true };
    public static readonly Measurement RespiratoryRate = new(1, "respiratory_rate", "Respiratory rate", VitalSign, "/min", 1, 100, 26) { Required = true };
    public static readonly Measurement Temperature = new(2, "temperature", "Body temperature", VitalSign, "Cel", 25, 45, 38.6)
    {
        Required = true,
        Decimals = 1,
        UnitGuesses = [new("degF", 1 / 1.8, -32 / 1.8), new("K", 1, -273.15)],
    };
    public static readonly Measurement WbcCount = new(3, "wbc_count", "White blood cells", Laboratory, "10*9/L", 0, 500, 15.2) { Decimals = 1, UnitGuesses = [new("/uL", 0.001)] };
    public static readonly Measurement LactateLevel = new(4, "lactate_level", "Lactate", Laboratory, "mmol/L", 0, 35, 3.1) { Decimals = 1, FreshFor = Freshness.FourHours, UnitGuesses = [new("mg/dL", 1 / 9.008)] };
    public static readonly Measurement Age = new(5, "age", "Age", Demographic, "a", 0, 120, 67) { Required = true };
    public static readonly Measurement NumComorbidities = new(6, "num_comorbidities", "Number of comorbidities", Demographic, "{count}", 0, 40, 2) { WholeNumber = true };

    public static readonly Measurement OxygenSaturation = new(7, "oxygen_saturation", "Oxygen saturation", VitalSign, "%", 20, 100, 93) { UnitGuesses = [new("fraction", 100)] };
    public static readonly Measurement SystolicBp = new(8, "systolic_bp", "Systolic blood pressure", VitalSign, "mm[Hg]", 20, 300, 98) { UnitGuesses = [new("kPa", 7.50062)] };
    public static readonly Measurement DiastolicBp = new(9, "diastolic_bp", "Diastolic blood pressure", VitalSign, "mm[Hg]", 10, 250, 58) { UnitGuesses = [new("kPa", 7.50062)] };
    public static readonly Measurement MeanArterialPressure = new(10, "mean_arterial_pressure", "Mean arterial pressure", VitalSign, "mm[Hg]", 10, 280, 71) { UnitGuesses = [new("kPa", 7.50062)] };
    public static readonly Measurement Creatinine = new(11, "creatinine", "Creatinine", Laboratory, "mg/dL", 0, 50, 1.6) { Decimals = 1, UnitGuesses = [new("umol/L", 1 / 88.4)] };
    public static readonly Measurement Bilirubin = new(12, "bilirubin", "Bilirubin, total", Laboratory, "mg/dL", 0, 60, 1.1) { Decimals = 1, UnitGuesses = [new("umol/L", 1 / 17.1)] };
    public static readonly Measurement Platelets = new(13, "platelets", "Platelets", Laboratory, "10*9/L", 0, 2500, 162) { UnitGuesses = [new("/uL", 0.001)] };
    public static readonly Measurement Glucose = new(14, "glucose", "Glucose", Laboratory, "mg/dL", 10, 2000, 151) { UnitGuesses = [new("mmol/L", 18.016)] };
    public static readonly Measurement Bun = new(15, "bun", "Blood urea nitrogen", Laboratory, "mg/dL", 0, 300, 24);
    public static readonly Measurement Ph = new(16, "ph", "Arterial pH", Laboratory, "[pH]", 6.5, 8, 7.33) { Decimals = 2, FreshFor = Freshness.FourHours };
    public static readonly Measurement Bicarbonate = new(17, "bicarbonate", "Bicarbonate", Laboratory, "mmol/L", 0, 70, 20) { FreshFor = Freshness.FourHours };
    public static readonly Measurement Paco2 = new(18, "paco2", "Arterial carbon dioxide pressure", Laboratory, "mm[Hg]", 8, 250, 34) { FreshFor = Freshness.FourHours, UnitGuesses = [new("kPa", 7.50062)] };
    public static readonly Measurement Fio2 = new(19, "fio2", "Inspired oxygen", VitalSign, "%", 21, 100, 28) { UnitGuesses = [new("fraction", 100)] };
    public static readonly Measurement Hemoglobin = new(20, "hemoglobin", "Hemoglobin", Laboratory, "g/dL", 1, 30, 11.4) { Decimals = 1, UnitGuesses = [new("g/L", 0.1)] };
    public static readonly Measurement Potassium = new(21, "potassium", "Potassium", Laboratory, "mmol/L", 0.5, 15, 4.4) { Decimals = 1 };

    /// <summary>Sex as registered; "unknown" is a missing value. 1 male, 0 female is how training data carry it.</summary>
    public static readonly Measurement Sex = new(22, "sex", "Sex", Demographic, "{code}", 0, 1, 1)
    {
        WholeNumber = true,
        Words = new Dictionary<string, double> { ["male"] = 1, ["female"] = 0, ["unknown"] = double.NaN },
    };

    public static readonly Measurement Phosphate = new(23, "phosphate", "Phosphate", Laboratory, "mg/dL", 0.1, 40, 3.9) { Decimals = 1 };
    public static readonly Measurement Magnesium = new(24, "magnesium", "Magnesium", Laboratory, "mg/dL", 0.2, 20, 1.9) { Decimals = 1 };
    public static readonly Measurement Calcium = new(25, "calcium", "Calcium, total", Laboratory, "mg/dL", 1, 30, 8.3) { Decimals = 1 };
    public static readonly Measurement Chloride = new(26, "chloride", "Chloride", Laboratory, "mmol/L", 50, 200, 105);

    public static IReadOnlyList<Measurement> All { get; } =
    [
        HeartRate, RespiratoryRate, Temperature, WbcCount, LactateLevel, Age, NumComorbidities,
        OxygenSaturation, SystolicBp, DiastolicBp, MeanArterialPressure, Creatinine, Bilirubin, Platelets, Glucose,
        Bun, Ph, Bicarbonate, Paco2, Fio2, Hemoglobin, Potassium, Sex, Phosphate, Magnesium, Calcium, Chloride,
    ];

    private static readonly Measurement[] Catalogue = [.. All];

    /// <summary>The same, for loops on the path of every request.</summary>
    public static ReadOnlySpan<Measurement> Span => Catalogue;

    public static Measurement? Find(string name)
    {
        foreach (var measurement in Catalogue)
            if (measurement.Name == name)
                return measurement;
        return null;
    }

    /// <summary>By its UTF-8 name, without an allocation: 27 length comparisons are quicker than a hash here.</summary>
    public static Measurement? Find(ReadOnlySpan<byte> utf8Name)
    {
        foreach (var measurement in Catalogue)
            if (measurement.Utf8Name.Span.SequenceEqual(utf8Name))
                return measurement;
        return null;
    }
}
