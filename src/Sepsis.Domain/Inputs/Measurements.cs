using static Sepsis.Domain.Inputs.MeasurementKind;

namespace Sepsis.Domain.Inputs;

/// <summary>
/// The catalogue: everything the service takes of a patient, its unit and its plausible range, in this one place. The reader,
/// the rules, the OpenAPI document, the records, the scores, the cleaning of training data and the bins of the reference
/// profile all read it. Units are the canonical UCUM ones of the LOINC terms the hospital systems send (8867-4, 9279-1, ...).
/// </summary>
public static class Measurements
{
    /// <summary>The rows below. A reading holds a number for each in place, so the compiler has to know how many they are.</summary>
    public const int Count = 40;

    private const double KPa = 7.50062;

    private static readonly List<Measurement> Rows = new(Count);

    public static readonly Measurement HeartRate = new(Rows, VitalSign, "heart_rate", "Heart rate", "/min", 10, 300, 118)
    {
        Panel = Panel.Core,
        Aliases = ["hr", "pulse", "bpm"],
        Required = true,
    };
    public static readonly Measurement RespiratoryRate = new(Rows, VitalSign, "respiratory_rate", "Respiratory rate", "/min", 1, 100, 26)
    {
        Panel = Panel.Core,
        Aliases = ["rr", "resprate", "resp"],
        Required = true,
    };
    public static readonly Measurement Temperature = new(Rows, VitalSign, "temperature", "Body temperature", "Cel", 25, 45, 38.6)
    {
        Panel = Panel.Core,
        Aliases = ["temp", "bodytemperature"],
        Required = true,
        Decimals = 1,
        UnitGuesses = [new("degF", 1 / 1.8, -32 / 1.8), new("K", 1, -273.15)],
    };
    public static readonly Measurement WbcCount = new(Rows, Laboratory, "wbc_count", "White blood cells", "10*9/L", 0, 500, 15.2)
    {
        Panel = Panel.WhiteCells,
        Aliases = ["wbc", "leukocytes", "whitebloodcells"],
        Decimals = 1,
        UnitGuesses = [new("/uL", 0.001)],
    };
    public static readonly Measurement LactateLevel = new(Rows, Laboratory, "lactate_level", "Lactate", "mmol/L", 0, 35, 3.1)
    {
        Panel = Panel.Lactate,
        Aliases = ["lactate", "lac"],
        Decimals = 1,
        FreshFor = Freshness.FourHours,
        UnitGuesses = [new("mg/dL", 1 / 9.008)],
    };
    public static readonly Measurement Age = new(Rows, Demographic, "age", "Age", "a", 0, 120, 67)
    {
        Panel = Panel.Core,
        Aliases = ["ageyears"],
        Required = true,
    };
    public static readonly Measurement NumComorbidities = new(
        Rows, Demographic, "num_comorbidities", "Number of comorbidities", "{count}", 0, 40, 2)
    {
        Panel = Panel.Comorbidities,
        Aliases = ["comorbidities", "numberofcomorbidities"],
        WholeNumber = true,
    };

    public static readonly Measurement OxygenSaturation = new(Rows, VitalSign, "oxygen_saturation", "Oxygen saturation", "%", 20, 100, 93)
    {
        Panel = Panel.Saturation,
        Aliases = ["spo2", "o2sat", "sao2"],
        UnitGuesses = [new("fraction", 100)],
    };
    public static readonly Measurement SystolicBp = new(Rows, VitalSign, "systolic_bp", "Systolic blood pressure", "mm[Hg]", 20, 300, 98)
    {
        Panel = Panel.Pressures,
        Aliases = ["sbp", "systolic", "sysbp"],
        UnitGuesses = [new("kPa", KPa)],
    };
    public static readonly Measurement DiastolicBp = new(Rows, VitalSign, "diastolic_bp", "Diastolic blood pressure", "mm[Hg]", 10, 250, 58)
    {
        Panel = Panel.Pressures,
        Aliases = ["dbp", "diastolic", "diabp"],
        UnitGuesses = [new("kPa", KPa)],
    };
    public static readonly Measurement MeanArterialPressure = new(
        Rows, VitalSign, "mean_arterial_pressure", "Mean arterial pressure", "mm[Hg]", 10, 280, 71)
    {
        Panel = Panel.Pressures,
        Aliases = ["map", "mbp"],
        UnitGuesses = [new("kPa", KPa)],
    };
    public static readonly Measurement Creatinine = new(Rows, Laboratory, "creatinine", "Creatinine", "mg/dL", 0, 50, 1.6)
    {
        Panel = Panel.Chemistry,
        Aliases = ["crea"],
        Decimals = 1,
        UnitGuesses = [new("umol/L", 1 / 88.4)],
    };
    public static readonly Measurement Bilirubin = new(Rows, Laboratory, "bilirubin", "Bilirubin, total", "mg/dL", 0, 60, 1.1)
    {
        Panel = Panel.Liver,
        Aliases = ["bili"],
        Decimals = 1,
        UnitGuesses = [new("umol/L", 1 / 17.1)],
    };
    public static readonly Measurement Platelets = new(Rows, Laboratory, "platelets", "Platelets", "10*9/L", 0, 2500, 162)
    {
        Panel = Panel.BloodCount,
        Aliases = ["plt", "plateletcount"],
        UnitGuesses = [new("/uL", 0.001)],
    };
    public static readonly Measurement Glucose = new(Rows, Laboratory, "glucose", "Glucose", "mg/dL", 10, 2000, 151)
    {
        Panel = Panel.Chemistry,
        Aliases = ["glu", "bloodglucose"],
        UnitGuesses = [new("mmol/L", 18.016)],
    };
    public static readonly Measurement Bun = new(Rows, Laboratory, "bun", "Blood urea nitrogen", "mg/dL", 0, 300, 24)
    {
        Panel = Panel.Chemistry,
        Aliases = ["urea"],
    };
    public static readonly Measurement Ph = new(Rows, Laboratory, "ph", "Arterial pH", "[pH]", 6.5, 8, 7.33)
    {
        Panel = Panel.BloodGas,
        Decimals = 2,
        FreshFor = Freshness.FourHours,
    };
    public static readonly Measurement Bicarbonate = new(Rows, Laboratory, "bicarbonate", "Bicarbonate", "mmol/L", 0, 70, 20)
    {
        Panel = Panel.BloodGas,
        Aliases = ["hco3"],
        FreshFor = Freshness.FourHours,
    };
    public static readonly Measurement Paco2 = new(Rows, Laboratory, "paco2", "Arterial carbon dioxide pressure", "mm[Hg]", 8, 250, 34)
    {
        Panel = Panel.BloodGas,
        Aliases = ["pco2"],
        FreshFor = Freshness.FourHours,
        UnitGuesses = [new("kPa", KPa)],
    };
    public static readonly Measurement Fio2 = new(Rows, VitalSign, "fio2", "Inspired oxygen", "%", 21, 100, 28)
    {
        Panel = Panel.BloodGas,
        UnitGuesses = [new("fraction", 100)],
    };
    public static readonly Measurement Hemoglobin = new(Rows, Laboratory, "hemoglobin", "Hemoglobin", "g/dL", 1, 30, 11.4)
    {
        Panel = Panel.BloodCount,
        Aliases = ["hgb", "hb", "haemoglobin"],
        Decimals = 1,
        UnitGuesses = [new("g/L", 0.1)],
    };
    public static readonly Measurement Potassium = new(Rows, Laboratory, "potassium", "Potassium", "mmol/L", 0.5, 15, 4.4)
    {
        Panel = Panel.Chemistry,
        Aliases = ["k"],
        Decimals = 1,
    };

    /// <summary>Sex as registered; "unknown" is a missing value. 1 male, 0 female is how training data carry it.</summary>
    public static readonly Measurement Sex = new(Rows, Demographic, "sex", "Sex", "{code}", 0, 1, 1)
    {
        Panel = Panel.Sex,
        Aliases = ["gender"],
        WholeNumber = true,
        Words = new Dictionary<string, double> { ["male"] = 1, ["female"] = 0, ["unknown"] = double.NaN },
    };

    public static readonly Measurement Phosphate = new(Rows, Laboratory, "phosphate", "Phosphate", "mg/dL", 0.1, 40, 3.9)
    {
        Panel = Panel.Electrolytes,
        Decimals = 1,
    };
    public static readonly Measurement Magnesium = new(Rows, Laboratory, "magnesium", "Magnesium", "mg/dL", 0.2, 20, 1.9)
    {
        Panel = Panel.Electrolytes,
        Decimals = 1,
    };
    public static readonly Measurement Calcium = new(Rows, Laboratory, "calcium", "Calcium, total", "mg/dL", 1, 30, 8.3)
    {
        Panel = Panel.Electrolytes,
        Decimals = 1,
    };
    public static readonly Measurement Chloride = new(Rows, Laboratory, "chloride", "Chloride", "mmol/L", 50, 200, 105)
    {
        Panel = Panel.Chloride,
    };

    /// <summary>The range is the scale's own: Teasdale and Jennett, Lancet 1974;2:81.</summary>
    public static readonly Measurement Gcs =
        new(Rows, Bedside, "gcs", "Glasgow coma scale", "{score}", 3, 15, 14) { WholeNumber = true };

    /// <summary>ACVPU of NEWS2. To the scores all but the first are one; to whoever reads the record they are not.</summary>
    public static readonly Measurement Consciousness = new(
        Rows, Bedside, "consciousness", "Consciousness, new confusion included", "{code}", 0, 4, 1)
    {
        WholeNumber = true,
        Words = new Dictionary<string, double> { ["confusion"] = 1, ["alert"] = Alert, ["voice"] = 2, ["pain"] = 3, ["unresponsive"] = 4 },
    };

    public static readonly Measurement SupplementalOxygen =
        new(Rows, Bedside, "supplemental_oxygen", "Oxygen is given", "{code}", 0, 1, 1) { YesNo = true };

    /// <summary>SpO2 scale 2 of NEWS2. A decision the chart leaves to a specialist and otherwise not taken, hence never unknown.</summary>
    public static readonly Measurement HypercapnicTarget = new(
        Rows, Bedside, "hypercapnic_target",
        "Oxygen saturation target of 88 to 92 %: taken to be none unless it is sent", "{code}", 0, 1, 0)
    {
        YesNo = true,
        UnlessSaid = 0,
    };

    public static readonly Measurement Bands = new(Rows, Bedside, "bands", "Band neutrophils of the white cells", "%", 0, 100, 12)
    {
        FreshFor = Freshness.OneDay,
    };

    /// <summary>Breathing pure oxygen at sea level cannot exceed 760 mm[Hg].</summary>
    public static readonly Measurement Pao2 = new(Rows, Bedside, "pao2", "Arterial oxygen pressure", "mm[Hg]", 10, 760, 68)
    {
        UnitGuesses = [new("kPa", KPa)],
    };

    public static readonly Measurement Ventilated =
        new(Rows, Bedside, "ventilated", "Respiratory support is given", "{code}", 0, 1, 0) { YesNo = true };

    public static readonly Measurement UrineOutput =
        new(Rows, Bedside, "urine_output_24h", "Urine output", "mL/d", 0, 30_000, 640) { FreshFor = Freshness.OneDay };

    // Doses sent per minute instead of per kilogram and minute are some seventyfold too large: the upper limits catch
    // what they can of that without refusing a dose that is given. One that is known not to run is 0.
    public static readonly Measurement Dopamine = new(Rows, Bedside, "dopamine", "Dopamine", "ug/kg/min", 0, 100, 0);
    public static readonly Measurement Dobutamine = new(Rows, Bedside, "dobutamine", "Dobutamine", "ug/kg/min", 0, 100, 0);
    public static readonly Measurement Epinephrine = new(Rows, Bedside, "epinephrine", "Epinephrine", "ug/kg/min", 0, 10, 0);
    public static readonly Measurement Norepinephrine = new(Rows, Bedside, "norepinephrine", "Norepinephrine", "ug/kg/min", 0, 10, 0.08);

    public static readonly Measurement SofaBaseline = new(
        Rows, Bedside, "sofa_baseline", "SOFA points before the illness", "{score}", 0, 24, 0)
    {
        WholeNumber = true,
        FreshFor = null,
    };

    /// <summary>The consciousness that gives no points.</summary>
    internal const double Alert = 0;

    private static readonly Measurement[] Catalogue = Rows.Count == Count
        ? [.. Rows]
        : throw new InvalidOperationException($"{nameof(Count)} says {Count}, and the catalogue has {Rows.Count} rows.");

    /// <summary>In the order of their places in a reading.</summary>
    public static IReadOnlyList<Measurement> All => Catalogue;

    /// <summary>The same, for loops on the path of every request.</summary>
    public static ReadOnlySpan<Measurement> Span => Catalogue;

    /// <summary>What a model may look at.</summary>
    public static IReadOnlyList<Measurement> ModelInputs { get; } = [.. Catalogue.Where(measurement => measurement.IsModelInput)];

    /// <summary>What only the bedside scores look at.</summary>
    public static IReadOnlyList<Measurement> BedsideOnly { get; } = [.. Catalogue.Where(measurement => !measurement.IsModelInput)];

    public static Measurement? Find(string name)
    {
        foreach (var measurement in Catalogue)
            if (measurement.Name == name)
                return measurement;
        return null;
    }

    /// <summary>By its UTF-8 name, without an allocation: 40 length comparisons are quicker than a hash here.</summary>
    public static Measurement? Find(ReadOnlySpan<byte> utf8Name)
    {
        foreach (var measurement in Catalogue)
            if (measurement.Utf8Name.Span.SequenceEqual(utf8Name))
                return measurement;
        return null;
    }
}
