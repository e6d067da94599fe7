using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Features;

/// <summary>
/// The ordered columns of a model: its features as they come in, then what is derived from them. Training and serving
/// build their rows here, so they cannot part ways.
/// </summary>
public sealed class FeatureSchema
{
    private readonly Derivation[] _derivations;
    private readonly Measurement[] _columns;

    public FeatureSchema(IReadOnlyList<Feature> features, IReadOnlyList<DerivedFeature>? derived = null)
    {
        ArgumentNullException.ThrowIfNull(features);
        Derived = derived ?? [];
        if (Fault(features, Derived) is { } fault)
            throw new ArgumentException(fault, nameof(features));
        Features = features;
        Names = [.. features.Select(feature => feature.Name), .. Derived.Select(feature => feature.Name)];
        _derivations = [.. Derived.Select(feature => new Derivation(feature, Names))];
        ServingFault = FaultInServing(features);
        _columns = ServingFault is null ? [.. features.Select(feature => Measurements.Find(feature.Name)!)] : [];
        Unused = [.. Measurements.ModelInputs.Except(_columns)];
        Panels = _columns.Aggregate(new PanelSet(), (panels, column) => panels.With(column.Panel!.Value));
    }

    /// <summary>What is given: the first columns of a row.</summary>
    public IReadOnlyList<Feature> Features { get; }

    /// <summary>What is reckoned from it: the columns behind them.</summary>
    public IReadOnlyList<DerivedFeature> Derived { get; }

    /// <summary>Of all columns, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Features given.</summary>
    public int Inputs => Features.Count;

    /// <summary>Columns a model sees.</summary>
    public int Width => Names.Count;

    /// <summary>What keeps these features from being served here, or null: a model of another outcome has other inputs.</summary>
    public string? ServingFault { get; }

    /// <summary>Inputs of the service this model looks at, in the order of its columns; none where it cannot be served.</summary>
    public IReadOnlyList<Measurement> Used => _columns;

    /// <summary>Inputs the service takes and this model does not look at.</summary>
    public IReadOnlyList<Measurement> Unused { get; }

    /// <summary>What a sender must send of for this model to be the right one.</summary>
    public PanelSet Panels { get; }

    /// <summary>The column of that name; -1 where there is none.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Names.Count; i++)
            if (Names[i] == name)
                return i;
        return -1;
    }

    /// <summary>The inputs alone, without what is derived from them.</summary>
    public double[] InputsOf(PatientReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Array.ConvertAll(_columns, column => reading[column]);
    }

    /// <param name="reading">The values.</param>
    /// <param name="row">Receives the whole row.</param>
    public void Build(PatientReading reading, Span<double> row)
    {
        ArgumentNullException.ThrowIfNull(reading);
        for (var i = 0; i < _columns.Length; i++)
            row[i] = reading[_columns[i]];
        Derive(row);
    }

    /// <summary>Fills in the derived columns of a row whose inputs are there.</summary>
    public void Derive(Span<double> row)
    {
        var inputs = row[..Inputs];
        for (var i = 0; i < _derivations.Length; i++)
            row[inputs.Length + i] = _derivations[i].Of(inputs);
    }

    /// <summary>What is wrong with these columns, or null.</summary>
    public static string? Fault(IReadOnlyList<Feature> features, IReadOnlyList<DerivedFeature> derived)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(derived);
        if (features.Count == 0)
            return "features must not be empty";
        var seen = new HashSet<string>();
        for (var i = 0; i < features.Count; i++)
        {
            var feature = features[i];
            if (!seen.Add(feature.Name))
                return $"features[{i}] {feature.Name} appears twice";
            if (!(feature.Minimum < feature.Maximum) || !double.IsFinite(feature.Minimum) || !double.IsFinite(feature.Maximum))
                return $"features[{i}] {feature.Name} has no sound range";
        }

        var inputs = seen.ToHashSet();
        for (var i = 0; i < derived.Count; i++)
        {
            if (!seen.Add(derived[i].Name))
                return $"derived[{i}] {derived[i].Name} appears twice";
            if (derived[i].Fault(inputs) is { } fault)
                return $"derived[{i}] {fault}";
        }

        return null;
    }

    public static string HashOf(IEnumerable<Feature> features, IEnumerable<DerivedFeature> derived)
    {
        static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
        var lines = features.Select(f => Text($"{f.Name}|{f.Unit}|{f.Minimum:R}|{f.Maximum:R}"))
            .Concat(derived.Select(d => Text($"{d.Name}|{d.Operation}|{string.Join(',', d.Of)}|{d.Value:R}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    private static string? FaultInServing(IReadOnlyList<Feature> features)
    {
        for (var i = 0; i < features.Count; i++)
        {
            var feature = features[i];
            if (Measurements.Find(feature.Name) is not { IsModelInput: true } measurement)
                return $"features[{i}] {feature.Name} is not an input of this service";
            if (feature.Unit != measurement.Unit)
                return $"features[{i}] {feature.Name} is in {feature.Unit}, this service has it in {measurement.Unit}";
        }

        return null;
    }
}

/// <summary>One column the models see: a measurement, in the unit and range it was trained with.</summary>
public sealed record Feature(string Name, string Unit, double Minimum, double Maximum)
{
    public static Feature Of(Measurement measurement)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        return new(measurement.Name, measurement.Unit, measurement.Minimum, measurement.Maximum);
    }
}
