using System.Text.Json.Serialization;
using Sepsis.Domain.Features;

namespace Sepsis.Training.Data;

/// <summary>What the columns of a training file mean: the one thing that tells one outcome's pipeline from another's.</summary>
internal sealed record DataSchema
{
    public const int Format = 1;

    public required int SchemaVersion { get; init; }

    public required string Name { get; init; }

    /// <summary>What the probability is of, in words.</summary>
    public required string Outcome { get; init; }

    public required TargetColumn Target { get; init; }

    /// <summary>The column that tells patients apart; null where each row is a patient of its own.</summary>
    public required string? Id { get; init; }

    /// <summary>The column of the hospital or ward; null where there is none.</summary>
    public required string? Site { get; init; }

    /// <summary>The column of the hours since arrival, which no model looks at; null where there is none.</summary>
    public string? Hour { get; init; }

    /// <summary>The feature that is the age in years; null where there is none.</summary>
    public required string? Age { get; init; }

    /// <summary>What stands in a cell whose value is not known.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    public required IReadOnlyList<FeatureColumn> Features { get; init; }

    public required IReadOnlyList<DerivedFeature> Derived { get; init; }

    /// <summary>How frequent the outcome is among such patients, where that is known; other data are told of.</summary>
    public PrevalenceRange? ExpectedPrevalence { get; init; }

    /// <summary>Features that cannot fall along each list: of values that do, nobody knows which is wrong.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Ascending { get; init; }

    public required IReadOnlyList<Subgrouping> Subgroups { get; init; }

    /// <summary>Columns looked at and left out, with the reason.</summary>
    public required IReadOnlyList<IgnoredColumn> Ignored { get; init; }

    /// <summary>The feature of that name; -1 where there is none.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Features.Count; i++)
            if (Features[i].Name == name)
                return i;
        return -1;
    }

    public FeatureColumn? Find(string name) => Features.FirstOrDefault(feature => feature.Name == name);
}

/// <summary>The column that holds what happened, and the words of its two values.</summary>
internal sealed record TargetColumn(string Column, IReadOnlyList<string> Positive, IReadOnlyList<string> Negative);

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

internal enum FeatureType
{
    Number,
    Category,
}

/// <summary>value * Factor + Offset is in the column's own unit.</summary>
internal sealed record OtherUnit(string Unit, double Factor, double Offset)
{
    public double ToColumn(double value) => value * Factor + Offset;
}

/// <summary>Between which shares of the rows the outcome is known to lie.</summary>
internal sealed record PrevalenceRange(double Minimum, double Maximum);

/// <summary>Groups the model is judged in apart: by a feature's cuts, by each of its words, or by the site.</summary>
/// <param name="Column">A feature, the site column, or the hour's.</param>
/// <param name="From">Where each group but the first begins (inclusive); empty where every value is a group.</param>
internal sealed record Subgrouping(string Name, string Column, IReadOnlyList<double> From);

internal sealed record IgnoredColumn(string Column, string Reason);
