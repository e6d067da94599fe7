using Sepsis.Domain;
using Sepsis.Domain.Ensemble;
using Sepsis.Infrastructure.Engines;

namespace Sepsis.Infrastructure.Bundles;

/// <summary>The outputs of the golden rows: made at writing, reproduced at loading.</summary>
internal static class GoldenCheck
{
    public static GoldenRows Make(EnsembleModel ensemble, IEnumerable<double[]> inputs)
    {
        var rows = new List<GoldenRow>();
        foreach (var features in inputs)
        {
            var members = new double[ensemble.Members.Count];
            var probability = Predict(ensemble, features, members);
            rows.Add(new([.. features.Select(value => double.IsNaN(value) ? (double?)null : value)], members, probability));
        }

        return new(BundleFormat.GoldenTolerance, rows);
    }

    public static void Reproduce(BundleManifest manifest, EnsembleModel ensemble)
    {
        double[] rows =
            [.. manifest.Golden.Rows.SelectMany(row => Whole(ensemble, [.. row.Features.Select(value => value ?? double.NaN)]))];
        foreach (var trees in ensemble.Members.OfType<MlNetTrees>())
            trees.RequireMlNetsBits(rows);
        var members = new double[manifest.Members.Count];
        for (var i = 0; i < manifest.Golden.Rows.Count; i++)
        {
            var row = manifest.Golden.Rows[i];
            var probability = Predict(ensemble, [.. row.Features.Select(value => value ?? double.NaN)], members);
            for (var member = 0; member < members.Length; member++)
                Compare(manifest, i, manifest.Members[member].Name, members[member], row.Members[member]);
            Compare(manifest, i, "the ensemble", probability, row.Probability);
        }
    }

    private static double Predict(EnsembleModel ensemble, ReadOnlySpan<double> features, double[] members)
        => ensemble.Predict(Whole(ensemble, features), members);

    /// <summary>With the derived columns.</summary>
    private static double[] Whole(EnsembleModel ensemble, ReadOnlySpan<double> features)
    {
        var row = new double[ensemble.Schema.Width];
        features.CopyTo(row);
        ensemble.Schema.Derive(row);
        return row;
    }

    private static void Compare(BundleManifest manifest, int row, string who, double actual, double expected)
    {
        // Written so that NaN fails too.
        if (!(Math.Abs(actual - expected) <= manifest.Golden.Tolerance))
            throw new SepsisException(
                SepsisError.GoldenMismatch, $"{BundleFormat.Manifest}: golden.rows[{row}]: {who} gives {actual:R} and not {expected:R}.");
    }
}
