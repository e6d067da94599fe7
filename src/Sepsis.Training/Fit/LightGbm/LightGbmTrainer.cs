using Sepsis.Infrastructure.Bundles;
using Sepsis.Training.Data;

namespace Sepsis.Training.Fit.LightGbm;

/// <summary>Gradient-boosted trees: grown by LightGBM, kept and served as an ML.NET model.</summary>
internal sealed class LightGbmTrainer(int threads, int? rounds = null) : IMemberTrainer
{
    public const string Member = "gradient_boosted_trees";
    public const string MemberFile = Member + ".zip";

    private const string Grown = "The trees grown here";

    /// <summary>Sums of other threads differ in their last digits, which must not choose another round.</summary>
    private const int LossDecimals = 10;

    private readonly int _mostRounds = Math.Min(rounds ?? LightGbmOptions.MaximumRounds, LightGbmOptions.MaximumRounds);

    public string Name => Member;

    public MemberKind Kind => MemberKind.LightGbm;

    public string File => MemberFile;

    public MemberParameters Defaults => LightGbmOptions.Defaults;

    public int Cost => 1;

    /// <summary>The library came with the program; what it needs of the machine did not.</summary>
    public void Prepare(CancellationToken cancellationToken)
    {
        if (!NativeLightGbm.IsThere)
            throw new UnusableDataException(
                "LightGBM's library cannot be loaded. It comes for x64 Linux and Windows, and on Linux needs the OpenMP runtime: apt "
                + "install libgomp1.");
    }

    public MemberParameters Draw(Random random) => LightGbmOptions.Draw(random);

    public FittedMember FitStopping(
        DesignMatrix train, DesignMatrix stopping, MemberParameters chosen, int seed, IProgress<double> progress,
        CancellationToken cancellationToken)
    {
        var parameters = LightGbmOptions.Text(chosen, train.Rows, seed, threads);
        using var rows = TreeRows.Of(train, parameters);
        using var stoppingRows = TreeRows.Of(stopping, parameters, rows);
        using var grower = new TreeGrower(rows, stoppingRows, parameters);
        var (best, bestLoss) = (1, double.PositiveInfinity);
        for (var round = 1; round <= _mostRounds && round - best <= LightGbmOptions.Patience; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!grower.Grow())
                break;
            var loss = Math.Round(grower.StoppingLoss(), LossDecimals);
            if (loss < bestLoss)
                (best, bestLoss) = (round, loss);
            progress.Report((double)round / Math.Min(_mostRounds, best + LightGbmOptions.Patience));
        }

        return Fitted(grower.ToModelText(best), train, best, bestLoss);
    }

    public FittedMember FitRounds(
        DesignMatrix train, int rounds, MemberParameters chosen, int seed, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var parameters = LightGbmOptions.Text(chosen, train.Rows, seed, threads);
        using var rows = TreeRows.Of(train, parameters);
        using var grower = new TreeGrower(rows, null, parameters);
        for (var round = 1; round <= rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!grower.Grow())
                break;
            progress.Report((double)round / rounds);
        }

        return Fitted(grower.ToModelText(), train, rounds, double.NaN);
    }

    private static FittedMember Fitted(string text, DesignMatrix train, int rounds, double stoppingLoss) =>
        new(TreeModelFile.Import(text, train.Schema, Grown), rounds, stoppingLoss, new Dictionary<string, byte[]>());
}
