using Sepsis.Domain.Features;
using Sepsis.Domain.Models;
using Sepsis.Infrastructure.Engines;
using Sepsis.Training.Fit;
using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Judging;

/// <summary>Each input's share of what the trees gained by their cuts; of a derived column, each input it is of has an equal part.</summary>
internal static class TreeGain
{
    public static IReadOnlyDictionary<string, double>? Of(Workspace work)
    {
        if (FitStage.Result(work).Members.FirstOrDefault(member => member.Kind == MemberKind.LightGbm) is not { } trees)
            return null;
        using var member = MemberEngine.Open(trees.Name, trees.Kind, work.Folder.Read(FitResult.MemberFile(trees.File)), work.Cohort.Matrix.Columns);
        return ByInput(work.Cohort.Matrix.Schema, ((MlNetTrees)member).GainOfFeatures());
    }

    private static Dictionary<string, double> ByInput(FeatureSchema schema, double[] gains)
    {
        var total = Math.Max(gains.Sum(), double.Epsilon);
        var shares = schema.Features.Select((feature, i) => (feature.Name, Share: gains[i] / total)).ToDictionary(of => of.Name, of => of.Share);
        foreach (var (derived, i) in schema.Derived.Select((derived, i) => (derived, i)))
            foreach (var input in derived.Of)
                shares[input] += gains[schema.Inputs + i] / total / derived.Of.Count;
        return shares;
    }
}
