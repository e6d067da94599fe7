using Sepsis.Domain.Features;

namespace Sepsis.Training.Data;

/// <summary>What must hold of a schema before anything is read by it.</summary>
internal static class SchemaRules
{
    /// <returns>What is wrong, naming the field; or null.</returns>
    public static string? Fault(DataSchema schema)
    {
        if (schema.SchemaVersion != DataSchema.Format)
            return $"schema_version is {schema.SchemaVersion}, this program knows {DataSchema.Format}";
        if (schema.Features.Contains(null!) || schema.Derived.Contains(null!) || schema.Ascending.Contains(null!)
            || schema.Subgroups.Contains(null!))
            return "a list must not hold null";
        return FeatureSchema.Fault([.. schema.Features.Select(feature => feature.Feature)], schema.Derived)
            ?? Target(schema)
            ?? References(schema)
            ?? Words(schema)
            ?? Prevalence(schema.ExpectedPrevalence);
    }

    private static string? Target(DataSchema schema)
    {
        var target = schema.Target;
        if (string.IsNullOrWhiteSpace(target.Column))
            return "target.column must name a column";
        if (target.Positive.Count == 0 || target.Negative.Count == 0 || target.Positive.Intersect(target.Negative).Any())
            return "target.positive and target.negative must each name values, and none in both";
        return schema.Find(target.Column) is null
            ? null
            : $"target.column {target.Column} must not be a feature: the model would be told the answer";
    }

    private static string? References(DataSchema schema)
    {
        if (schema.Age is { } age && schema.Find(age) is null)
            return $"age {age} is no feature";
        foreach (var (role, column) in new[] { ("id", schema.Id), ("site", schema.Site), ("hour", schema.Hour) })
            if (column is not null && schema.Find(column) is not null)
                return $"{role} {column} must not be a feature";
        if (schema.Ascending.SelectMany(list => list).FirstOrDefault(name => schema.Find(name) is null) is { } unknown)
            return $"ascending names {unknown}, which is no feature";
        return schema.Subgroups.FirstOrDefault(
            group => schema.Find(group.Column) is null && group.Column != schema.Site && group.Column != schema.Hour) is { } subgroup
            ? $"subgroups {subgroup.Name} is by {subgroup.Column}, which is neither a feature nor the site nor the hour"
            : null;
    }

    private static string? Words(DataSchema schema) => schema.Features
        .FirstOrDefault(feature => feature.Type == FeatureType.Category && feature.Words.Count == 0) is { } wordless
        ? $"features {wordless.Name} is a category without words"
        : null;

    private static string? Prevalence(PrevalenceRange? expected)
    {
        var sound = expected is null || (expected.Minimum > 0 && expected.Minimum < expected.Maximum && expected.Maximum < 1);
        return sound ? null : "expected_prevalence must be two shares above 0 and below 1, the minimum the smaller one";
    }
}
