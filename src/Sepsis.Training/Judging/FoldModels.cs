using Sepsis.Domain.Ensemble;
using Sepsis.Infrastructure.Engines;
using Sepsis.Training.Fit;
using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Judging;

/// <summary>The members of one fold, or those that ship, run by the engines that serve.</summary>
internal sealed class FoldModels(IReadOnlyList<IRiskModel> members) : IDisposable
{
    public static FoldModels OfFold(Workspace work, int fold) => Open(work, member => FitResult.FoldFile(fold, member.File));

    public static FoldModels Final(Workspace work) => Open(work, member => FitResult.MemberFile(member.File));

    public double[] Vote(ReadOnlySpan<double> rows, int count, double[] weights)
    {
        var (votes, one) = (new double[count], new double[count]);
        for (var member = 0; member < members.Count; member++)
        {
            members[member].PredictMany(rows, one);
            for (var row = 0; row < count; row++)
                votes[row] += weights[member] * one[row];
        }

        return votes;
    }

    public void Dispose()
    {
        foreach (var member in members)
            member.Dispose();
    }

    private static FoldModels Open(Workspace work, Func<MemberFits, string> file) =>
        new([.. FitStage.Result(work).Members.Select(member => MemberEngine.Open(member.Name, member.Kind, work.Folder.Read(file(member)), work.Cohort.Matrix.Columns))]);
}
