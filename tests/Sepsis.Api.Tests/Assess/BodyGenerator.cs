using System.Text;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Tests.Assess;

/// <summary>Sound patients, patients with odd values, and either with bytes broken. The same seed gives the same bodies.</summary>
internal sealed class BodyGenerator(int seed)
{
    private static readonly string[] OddValues =
    [
        "null", "true", "\"\"", "\"12\"", "\"NaN\"", "NaN", "-Infinity", "1e999", "-1e999", "1e-999", "-0", "0", "1.5",
        "99999999999999999999", "[]", "[1,[2]]", "{}",
        "{\"value\":1}", "\"\\ud800\"", "\"\\u0000\"", "\"é\"", "\"male\"", "1E400", "0.1e1", "\"  7 \"",
    ];

    private static readonly string[] OddNames =
    [
        "", "hr", "Heart_Rate", "heart\\u005frate", "\\ud800", "patients", "patient_id", "__proto__", "ключ",
        "gcs", "measured_at", "supplemental_oxygen", "consciousness", "g\\u0063s",
    ];

    private readonly Random _random = new(seed);

    public byte[] Next()
    {
        var patient = Patient(_random.Next(3));
        var text = _random.Next(4) == 0 ? $"{{\"patients\":[{patient},{Patient(_random.Next(3))}]}}" : patient;
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var broken = _random.Next(8) - 5; broken > 0; broken--)
            bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
        return _random.Next(10) == 0 ? bytes[.._random.Next(bytes.Length)] : bytes;
    }

    private string Patient(int oddFields)
    {
        var fields = Measurements.All.Where(measurement => measurement.Required || _random.Next(4) == 0)
            .Select(measurement => $"\"{measurement.Name}\":{ValueOf(measurement)}").ToList();
        for (var i = 0; i < oddFields; i++)
            fields.Insert(_random.Next(fields.Count), $"\"{Name()}\":{OddValues[_random.Next(OddValues.Length)]}");
        return $"{{{string.Join(',', fields)}}}";
    }

    private string ValueOf(Measurement measurement) =>
        measurement.YesNo ? "true"
        : measurement.Words.Count > 0 ? $"\"{measurement.Words.Keys.Last()}\""
        : _random.Next(40) == 0 ? "1e6" : $"{measurement.Example:R}";

    private string Name() =>
        _random.Next(2) == 0 ? OddNames[_random.Next(OddNames.Length)] : Measurements.All[_random.Next(Measurements.Count)].Name;
}
