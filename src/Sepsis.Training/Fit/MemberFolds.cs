using Sepsis.Infrastructure.Engines;
using Sepsis.Training.Data;
using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Fit;

/// <summary>Fits one member to each fold's training rows and asks it, by the engine that will serve, about the rows held out.</summary>
internal sealed class MemberFolds(IMemberTrainer trainer, MemberSearch search, DesignMatrix matrix, FoldSplit split, int seed)
{
    /// <param name="keep">Receives each fold's member.</param>
    public (double[] Probabilities, int[] Rounds) Run(
        Action<int, FittedMember> keep, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var folds = split.Folds;
        var probabilities = new double[matrix.Rows];
        var rounds = new int[folds.Count];
        for (var fold = 0; fold < folds.Count; fold++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (train, stopping) = StoppingSplit.Of(matrix, split, folds.RowsOutside(fold), seed + fold + 1);
            var fitted = trainer.In(FitPart.Fold(fold)).FitStopping(
                matrix.Take(train), matrix.Take(stopping), search.BestIn(fold), seed, new ProgressPart(progress, fold, folds.Count),
                cancellationToken);
            keep(fold, fitted);
            rounds[fold] = fitted.Rounds;
            var heldOut = folds.RowsIn(fold);
            var predicted = Predict(fitted, matrix.Take(heldOut));
            for (var i = 0; i < heldOut.Length; i++)
                probabilities[heldOut[i]] = predicted[i];
        }

        return (probabilities, rounds);
    }

    /// <summary>
    /// Learned at all sites but one: what it says there, and of the rows it stopped on, which the calibration may learn from.
    /// </summary>
    public SitePredictions WithoutSite(
        int site, string name, IReadOnlyList<int> siteOfRow, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var rows = SiteRows.Of(matrix, split, siteOfRow, site, seed);
        var fitted = trainer.In(FitPart.WithoutSite(name))
            .FitStopping(matrix.Take(rows.Train), matrix.Take(rows.Stopping), search.Best(), seed, progress, cancellationToken);
        return new(Predict(fitted, matrix.Take(rows.Stopping)), Predict(fitted, matrix.Take(rows.Judged)));
    }

    private double[] Predict(FittedMember fitted, DesignMatrix rows)
    {
        using var model = MemberEngine.Open(trainer.Name, trainer.Kind, fitted.Content, rows.Columns);
        var probabilities = new double[rows.Rows];
        model.PredictMany(rows.Features, probabilities);
        return probabilities;
    }
}

/// <summary>What a member that learned at the other sites said: of the rows it stopped on there, and of this site's rows.</summary>
internal sealed record SitePredictions(double[] Stopping, double[] Judged);

/// <summary>The rows those predictions are of; worked out again from the split, and so not kept.</summary>
internal sealed record SiteRows(int[] Train, int[] Stopping, int[] Judged)
{
    public static SiteRows Of(DesignMatrix matrix, FoldSplit split, IReadOnlyList<int> siteOfRow, int site, int seed)
    {
        var judged = Enumerable.Range(0, matrix.Rows).Where(row => siteOfRow[row] == site).ToArray();
        var there = judged.Select(row => split.GroupOfRow[row]).ToHashSet();
        var elsewhere = Enumerable.Range(0, matrix.Rows)
            .Where(row => siteOfRow[row] != site && !there.Contains(split.GroupOfRow[row])).ToArray();
        var (train, stopping) = StoppingSplit.Of(matrix, split, elsewhere, seed + site + 1);
        return new(train, stopping, judged);
    }
}
