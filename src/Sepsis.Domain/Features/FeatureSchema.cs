using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sepsis.Domain.Vitals;

namespace Sepsis.Domain.Features;

/// <summary>
/// The ordered features of a model. Training and serving build their rows here, so they cannot part ways.
/// </summary>
public sealed class FeatureSchema
{
    private readonly Measurement[] _columns;

    public FeatureSchema(IReadOnlyList<Feature> features)
    {
        ArgumentNullException.ThrowIfNull(features);
        if (Fault(features) is { } fault)
            throw new ArgumentException(fault, nameof(features));
        Features = features;
        _columns = [.. features.Select(feature => Measurements.Find(feature.Name)!)];
        Unused = [.. Measurements.All.Except(_columns)];
    }

    public IReadOnlyList<Feature> Features { get; }

    public int Count => _columns.Length;

    /// <summary>Inputs the service takes and this model does not look at.</summary>
    public IReadOnlyList<Measurement> Unused { get; }

    public void Build(PatientReading reading, Span<double> features)
    {
        ArgumentNullException.ThrowIfNull(reading);
        for (var i = 0; i < _columns.Length; i++)
            features[i] = reading[_columns[i]];
    }

    /// <summary>What keeps these features from being served here, or null.</summary>
    public static string? Fault(IReadOnlyList<Feature> features)
    {
        ArgumentNullException.ThrowIfNull(features);
        if (features.Count == 0)
            return "features must not be empty";
        var seen = new HashSet<string>();
        for (var i = 0; i < features.Count; i++)
        {
            var feature = features[i];
            if (!seen.Add(feature.Name))
                return $"features[{i}] {feature.Name} appears twice";
            if (Measurements.Find(feature.Name) is not { } measurement)
                return $"features[{i}] {feature.Name} is not an input of this service";
            if (feature.Unit != measurement.Unit)
                return $"features[{i}] {feature.Name} is in {feature.Unit}, this service has it in {measurement.Unit}";
            if (!(feature.Minimum < feature.Maximum) || !double.IsFinite(feature.Minimum) || !double.IsFinite(feature.Maximum))
                return $"features[{i}] {feature.Name} has no sound range";
        }

        return null;
    }

    public static string HashOf(IEnumerable<Feature> features)
    {
        var text = string.Join('\n', features.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Name}|{f.Unit}|{f.Minimum:R}|{f.Maximum:R}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
