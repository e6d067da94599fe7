using System.Text;
using System.Text.RegularExpressions;
using LightGbm;
using Sepsis.Domain.Bundles;
using Sepsis.Training.Cohorts;

namespace Sepsis.Training.Members;

/// <summary>Gradient-boosted trees by LightGBM; missing values take a branch of their own.</summary>
internal sealed partial class LightGbmTrainer(int threads) : IMemberTrainer
{
    public string Name => "gradient_boosted_trees";

    public MemberKind Kind => MemberKind.LightGbm;

    public string File => "gradient_boosted_trees.txt";

    /// <summary>The engine came with the program.</summary>
    public void Prepare(CancellationToken cancellationToken)
    {
    }

    public FittedMember FitStopping(DesignMatrix train, DesignMatrix stopping, int seed, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var parameters = LightGbmOptions.Parameters(train.Rows, seed, threads);
        using var rows = Create(train, parameters);
        using var stoppingRows = Create(stopping, parameters, rows);
        using var trainer = BoosterTrainer.Create(rows, parameters);
        var validation = trainer.AddValidation(stoppingRows);
        var (best, bestLoss) = (1, double.PositiveInfinity);
        for (var round = 1; round <= LightGbmOptions.MaximumRounds && round - best <= LightGbmOptions.Patience; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (trainer.UpdateOneIteration())
                break;
            var loss = trainer.Evaluate(validation)[0];
            if (loss < bestLoss)
                (best, bestLoss) = (round, loss);
            progress.Report((double)round / Math.Min(LightGbmOptions.MaximumRounds, best + LightGbmOptions.Patience));
        }

        return Fitted(trainer.ToModelText(best), best);
    }

    public FittedMember FitRounds(DesignMatrix train, int rounds, int seed, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var parameters = LightGbmOptions.Parameters(train.Rows, seed, threads);
        using var rows = Create(train, parameters);
        using var trainer = BoosterTrainer.Create(rows, parameters);
        for (var round = 1; round <= rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (trainer.UpdateOneIteration())
                break;
            progress.Report((double)round / rounds);
        }

        return Fitted(trainer.ToModelText(), rounds);
    }

    private static Dataset Create(DesignMatrix matrix, string parameters, Dataset? reference = null)
    {
        var labels = new float[matrix.Rows];
        for (var row = 0; row < labels.Length; row++)
            labels[row] = matrix.Labels[row] ? 1 : 0;
        return Dataset.Create(matrix.Features, matrix.Columns, labels, parameters,
            featureNames: [.. matrix.Schema.Features.Select(feature => feature.Name)], reference: reference);
    }

    /// <summary>
    /// LightGBM grows the same trees on any number of threads, and then writes that number into the file, where it
    /// means nothing and would give each machine a bundle hash of its own.
    /// </summary>
    private static FittedMember Fitted(string text, int rounds) =>
        new(Encoding.UTF8.GetBytes(ThreadCount().Replace(text, "[num_threads: 0]")), rounds, new Dictionary<string, byte[]>());

    [GeneratedRegex(@"\[num_threads: \d+\]")]
    private static partial Regex ThreadCount();
}
