using System.Text.Json.Serialization;
using Sepsis.Domain.Features;

namespace Sepsis.Training.Data;

/// <summary>One column models may look at: a number in a unit and a range, or a category whose words stand for numbers.</summary>
internal sealed record FeatureColumn(string Name, FeatureType Type, string Unit, double Minimum, double Maximum)
{
    /// <summary>A row without it cannot be scored.</summary>
    public bool Required { get; init; }

    public bool WholeNumber { get; init; }

    /// <summary>Words and the numbers they stand for; a word without a number (null) is "not known".</summary>
    public IReadOnlyDictionary<string, double?> Words { get; init; } = NoWords;

    /// <summary>A value as patients have it: it tells units apart whose ranges overlap.</summary>
    public double? Typical { get; init; }

    /// <summary>Units the values are mistaken in now and then.</summary>
    public IReadOnlyList<OtherUnit> OtherUnits { get; init; } = [];

    private static readonly Dictionary<string, double?> NoWords = [];

    public bool IsPlausible(double value) => value >= Minimum && value <= Maximum && (!WholeNumber || value == Math.Floor(value));

    [JsonIgnore]
    public Feature Feature => new(Name, Unit, Minimum, Maximum);
}
