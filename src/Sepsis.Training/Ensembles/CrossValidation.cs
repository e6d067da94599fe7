using Sepsis.Infrastructure.Ensemble;
using Sepsis.Training.Cohorts;
using Sepsis.Training.Folds;
using Sepsis.Training.Members;
using Sepsis.Training.Progress;

namespace Sepsis.Training.Ensembles;

/// <summary>Trains every member once for each fold, and asks it about the rows held out, by the engine that will serve.</summary>
internal sealed class CrossValidation(IReadOnlyList<IMemberTrainer> trainers, TrainingOptions options, IStages stages)
{
    public OutOfFold Run(DesignMatrix matrix, FeatureGroups groups, CancellationToken cancellationToken)
    {
        var folds = GroupedFolds.Deal(groups.GroupOfRow, matrix.Labels, options.Folds, options.Seed);
        foreach (var trainer in trainers)
            trainer.Prepare(cancellationToken);
        var probabilities = new List<double[]>();
        var rounds = new List<int[]>();
        foreach (var trainer in trainers)
        {
            var (predicted, taken) = stages.Run($"Cross-validating {trainer.Name}, {folds.Count} folds",
                progress => Member(trainer, matrix, groups, folds, progress, cancellationToken));
            probabilities.Add(predicted);
            rounds.Add(taken);
        }

        return new([.. trainers.Select(trainer => trainer.Name)], probabilities, rounds, folds, matrix.Labels.ToArray());
    }

    private (double[] Probabilities, int[] Rounds) Member(IMemberTrainer trainer, DesignMatrix matrix, FeatureGroups groups, GroupedFolds folds, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var probabilities = new double[matrix.Rows];
        var rounds = new int[folds.Count];
        for (var fold = 0; fold < folds.Count; fold++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (train, stopping) = SplitForStopping(matrix, groups, folds.RowsOutside(fold), fold);
            var fitted = trainer.FitStopping(train, stopping, options.Seed, new Part(progress, fold, folds.Count), cancellationToken);
            rounds[fold] = fitted.Rounds;
            var heldOut = folds.RowsIn(fold);
            var predicted = Predict(trainer, fitted, matrix.Take(heldOut));
            for (var i = 0; i < heldOut.Length; i++)
                probabilities[heldOut[i]] = predicted[i];
        }

        return (probabilities, rounds);
    }

    /// <summary>The rows to stop on are held out by the same rule as the folds: no group on both sides.</summary>
    private (DesignMatrix Train, DesignMatrix Stopping) SplitForStopping(DesignMatrix matrix, FeatureGroups groups, int[] rows, int fold)
    {
        var available = matrix.Take(rows);
        var groupOfRow = Array.ConvertAll(rows, row => groups.GroupOfRow[row]);
        var parts = Math.Clamp(GroupedFolds.Most(groupOfRow, available.Labels), 2, TrainingOptions.StoppingParts);
        var split = GroupedFolds.Deal(groupOfRow, available.Labels, parts, options.Seed + fold + 1);
        return (available.Take(split.RowsOutside(0)), available.Take(split.RowsIn(0)));
    }

    private static double[] Predict(IMemberTrainer trainer, FittedMember fitted, DesignMatrix rows)
    {
        using var model = MemberEngine.Open(trainer.Name, trainer.Kind, fitted.Content, rows.Columns);
        var probabilities = new double[rows.Rows];
        model.PredictMany(rows.Features, probabilities);
        return probabilities;
    }
}
