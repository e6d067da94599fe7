using Sepsis.Domain;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Features;

namespace Sepsis.Infrastructure.Bundles;

/// <summary>What must hold of a manifest's numbers and names. Each fault names its field.</summary>
internal static class ManifestRules
{
    public static void Check(BundleManifest manifest)
    {
        Require(SepsisError.ManifestUnreadable, Lists(manifest));
        Require(SepsisError.FeatureMismatch, FeatureSchema.Fault(manifest.Features, manifest.Derived));
        if (FeatureSchema.HashOf(manifest.Features, manifest.Derived) != manifest.FeatureSchemaHash)
            throw Fault(SepsisError.FeatureMismatch, "feature_schema_hash does not belong to these features");
        Require(SepsisError.NumberInvalid, Numbers(manifest));
        Require(SepsisError.NumberInvalid, Golden(manifest));
    }

    /// <summary>The serializer refuses a null property, but not a null in a list or a dictionary.</summary>
    private static string? Lists(BundleManifest manifest)
    {
        (string Field, IEnumerable<object?> Items)[] lists =
        [
            ("features", manifest.Features), ("derived", manifest.Derived), ("members", manifest.Members),
            ("thresholds.bands", manifest.Thresholds.Bands),
            ("provenance.tools", manifest.Provenance.Tools.Values), ("metrics", manifest.Metrics.Values),
            ("files", manifest.Files), ("golden.rows", manifest.Golden.Rows), ("sets", manifest.Sets),
        ];
        foreach (var (field, items) in lists)
            if (items.Contains(null))
                return $"{field} must not hold null";
        if (manifest.Metrics.FirstOrDefault(of => of.Value.Values.Contains(null)).Key is { } metrics)
            return $"metrics.{metrics} must not hold null";
        if (manifest.Sets.Any(set => !SetEntry.IsName(set.Name))
            || manifest.Sets.DistinctBy(set => set.Name).Count() != manifest.Sets.Count)
            return $"sets must have names of their own: {SetEntry.NameRule}";
        var repeated = manifest.Files.GroupBy(file => file.Path).FirstOrDefault(group => group.Count() > 1);
        return repeated is null ? null : $"files lists {repeated.Key} twice";
    }

    private static string? Numbers(BundleManifest manifest)
    {
        if (manifest.Members.Count == 0)
            return "members must not be empty";
        if (manifest.Members.Select(member => member.Name).Distinct().Count() != manifest.Members.Count)
            return "members must have names of their own";
        if (SoftVote.Fault(manifest.Members.Select(member => member.Weight).ToArray()) is { } weights)
            return $"members[].weight: {weights}";
        var population = manifest.Population;
        if (!(population.MinimumAge >= 0 && population.MaximumAge > population.MinimumAge && double.IsFinite(population.MaximumAge)))
            return "population.minimum_age and maximum_age must be an age range";
        if (!(manifest.Provenance.Prevalence is > 0 and < 1))
            return "provenance.prevalence must lie between 0 and 1";
        foreach (var (name, metrics) in manifest.Metrics)
            foreach (var (metric, summary) in metrics)
                if (!double.IsFinite(summary.Mean) || !double.IsFinite(summary.StandardDeviation))
                    return $"metrics.{name}.{metric} must be finite";
        return manifest.Calibrator.Fault() ?? manifest.Thresholds.Fault();
    }

    private static string? Golden(BundleManifest manifest)
    {
        var golden = manifest.Golden;
        if (golden.Rows.Count < GoldenRows.AtLeast)
            return $"golden.rows must hold at least {GoldenRows.AtLeast} rows";
        if (!(golden.Tolerance is > 0 and <= BundleFormat.GoldenTolerance))
            return $"golden.tolerance must be above 0 and at most {BundleFormat.GoldenTolerance:R}";
        for (var i = 0; i < golden.Rows.Count; i++)
        {
            var row = golden.Rows[i];
            if (row.Features.Count != manifest.Features.Count || row.Members.Count != manifest.Members.Count)
                return $"golden.rows[{i}] is not as wide as features and members";
            if (row.Features.Any(value => value is { } known && !double.IsFinite(known)))
                return $"golden.rows[{i}] holds a feature that is not finite";
            if (row.Members.Append(row.Probability).Any(p => !(p is >= 0 and <= 1)))
                return $"golden.rows[{i}] holds a probability outside 0 to 1";
        }

        return null;
    }

    private static void Require(SepsisError error, string? fault)
    {
        if (fault is not null)
            throw Fault(error, fault);
    }

    private static SepsisException Fault(SepsisError error, string fault) => new(error, $"{BundleFormat.Manifest}: {fault}");
}
