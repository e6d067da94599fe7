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
