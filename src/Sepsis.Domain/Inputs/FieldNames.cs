namespace Sepsis.Domain.Inputs;

/// <summary>Which field was probably meant by a name that is not known. It is proposed to the caller, never assumed.</summary>
public static class FieldNames
{
    /// <summary>Two slips of the pen in a name of at least this length still point at one field.</summary>
    private const int LongEnoughForSlips = 6;

    /// <summary>What charts, monitors and other sepsis services call these fields.</summary>
    private static readonly Dictionary<string, string> Abbreviations = new()
    {
        ["hr"] = "heart_rate", ["pulse"] = "heart_rate", ["bpm"] = "heart_rate",
        ["rr"] = "respiratory_rate", ["resprate"] = "respiratory_rate", ["resp"] = "respiratory_rate",
        ["temp"] = "temperature", ["bodytemperature"] = "temperature",
        ["wbc"] = "wbc_count", ["leukocytes"] = "wbc_count", ["whitebloodcells"] = "wbc_count",
        ["lactate"] = "lactate_level", ["lac"] = "lactate_level",
        ["ageyears"] = "age", ["comorbidities"] = "num_comorbidities", ["numberofcomorbidities"] = "num_comorbidities",
        ["spo2"] = "oxygen_saturation", ["o2sat"] = "oxygen_saturation", ["sao2"] = "oxygen_saturation",
        ["sbp"] = "systolic_bp", ["systolic"] = "systolic_bp", ["sysbp"] = "systolic_bp",
        ["dbp"] = "diastolic_bp", ["diastolic"] = "diastolic_bp", ["diabp"] = "diastolic_bp",
        ["map"] = "mean_arterial_pressure", ["mbp"] = "mean_arterial_pressure",
        ["crea"] = "creatinine", ["bili"] = "bilirubin", ["plt"] = "platelets", ["plateletcount"] = "platelets",
        ["glu"] = "glucose", ["bloodglucose"] = "glucose", ["urea"] = "bun", ["hco3"] = "bicarbonate", ["pco2"] = "paco2",
        ["hgb"] = "hemoglobin", ["hb"] = "hemoglobin", ["haemoglobin"] = "hemoglobin", ["k"] = "potassium", ["gender"] = "sex",
    };

    private static readonly (string Name, string Bare)[] Known = [.. Measurements.All.Select(measurement => (measurement.Name, Bare(measurement.Name)))];

    /// <param name="unknown">The name received.</param>
    /// <param name="further">Known fields that are no measurements.</param>
    public static string? Guess(string unknown, params ReadOnlySpan<string> further)
    {
        ArgumentNullException.ThrowIfNull(unknown);
        var bare = Bare(unknown);
        if (Abbreviations.TryGetValue(bare, out var meant))
            return meant;
        foreach (var (name, target) in Known)
            if (IsNear(bare, target))
                return name;
        foreach (var name in further)
            if (IsNear(bare, Bare(name)))
                return name;
        return null;
    }

    private static bool IsNear(string bare, string target) =>
        bare == target || (target.Length >= LongEnoughForSlips && Math.Abs(bare.Length - target.Length) <= 2 && Slips(bare, target) <= 2);

    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Levenshtein distance, row by row. Both names are short: the caller has compared their lengths.</summary>
    private static int Slips(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? diagonal : 1 + Math.Min(diagonal, Math.Min(row[j], row[j - 1]));
                (diagonal, row[j]) = (row[j], cost);
            }
        }

        return row[b.Length];
    }
}
