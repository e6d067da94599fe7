using Sepsis.Domain.Features;
using Sepsis.Domain.Statistics;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Infrastructure.Engines;
using Sepsis.Training.Data;
using Sepsis.Training.Evidence;
using Sepsis.Training.Fit;
using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Judging;

/// <summary>
/// What each input is worth: by how much the AUROC falls when its values are dealt out anew among rows the fold's models
/// had not learned from. What is derived from it follows. Breiman, Machine Learning 45 (2001) 5-32.
/// </summary>
internal sealed class InputImportance(DesignMatrix matrix, double[] weights, int seed)
{
    /// <summary>Rows of each fold looked at: the AUROC of so many is known to about 0.01, and its fall far better.</summary>
    private const int MostRows = 20_000;

    private readonly List<double[]> _lost = [];

    public void AddFold(FoldModels models, int[] heldOut)
    {
        var random = new Random(seed);
        if (heldOut.Length > MostRows)
        {
            heldOut = [.. heldOut];
            random.Shuffle(heldOut);
            heldOut = heldOut[..MostRows];
        }

        var rows = matrix.Take(heldOut);
        var labels = rows.Labels.ToArray();
        var before = RankingMetrics.Auroc(models.Vote(rows.Features, rows.Rows, weights), labels);
        var lost = new double[matrix.Schema.Inputs];
        var shuffled = rows.Features.ToArray();
        for (var input = 0; input < lost.Length; input++)
        {
            Deal(shuffled, rows, input, random);
            lost[input] = before - RankingMetrics.Auroc(models.Vote(shuffled, rows.Rows, weights), labels);
            rows.Features.CopyTo(shuffled);
        }

        _lost.Add(lost);
    }

    public IReadOnlyList<FeatureImportance> Result(IReadOnlyDictionary<string, double>? gain) =>
    [
        .. matrix.Schema.Features.Select((feature, input) =>
        {
            var lost = OverFolds.Of([.. _lost.Select(fold => fold[input])]);
            return new FeatureImportance(feature.Name, lost.Mean, lost.StandardDeviation, gain?.GetValueOrDefault(feature.Name));
        }).OrderByDescending(importance => importance.AurocLost).ThenBy(importance => importance.Name, StringComparer.Ordinal),
    ];

    private static void Deal(double[] shuffled, DesignMatrix rows, int input, Random random)
    {
        var width = rows.Columns;
        var values = new double[rows.Rows];
        for (var row = 0; row < values.Length; row++)
            values[row] = rows.Row(row)[input];
        random.Shuffle(values);
        for (var row = 0; row < values.Length; row++)
        {
            shuffled[row * width + input] = values[row];
            rows.Schema.Derive(shuffled.AsSpan(row * width, width));
        }
    }
}

/// <summary>
/// Each input's share of what the trees gained by their cuts; of a derived column, each input it is of has an equal part.
/// </summary>
internal static class TreeGain
{
    public static IReadOnlyDictionary<string, double>? Of(Workspace work)
    {
        if (FitStage.Result(work).Members.FirstOrDefault(member => member.Kind == MemberKind.LightGbm) is not { } trees)
            return null;
        using var member = MemberEngine.Open(
            trees.Name, trees.Kind, work.Folder.Read(FitResult.MemberFile(trees.File)), work.Cohort.Matrix.Columns);
        return ByInput(work.Cohort.Matrix.Schema, ((MlNetTrees)member).GainOfFeatures());
    }

    private static Dictionary<string, double> ByInput(FeatureSchema schema, double[] gains)
    {
        var total = Math.Max(gains.Sum(), double.Epsilon);
        var shares = schema.Features.Select((feature, i) => (feature.Name, Share: gains[i] / total))
            .ToDictionary(of => of.Name, of => of.Share);
        foreach (var (derived, i) in schema.Derived.Select((derived, i) => (derived, i)))
            foreach (var input in derived.Of)
                shares[input] += gains[schema.Inputs + i] / total / derived.Of.Count;
        return shares;
    }
}
