using System.Text;
using System.Text.RegularExpressions;
using LightGbm;
using Sepsis.Domain.Models;
using Sepsis.Training.Data;

namespace Sepsis.Training.Fit;

/// <summary>
/// Gradient-boosted trees by LightGBM; missing values take a branch of their own. With a network each machine gives
/// LightGBM its share of the rows, and all the same rows to stop on; all end with the same trees.
/// </summary>
internal sealed partial class LightGbmTrainer(int threads, LightGbmNetwork? network = null, int? rounds = null) : IMemberTrainer
{
    private readonly int _mostRounds = Math.Min(rounds ?? LightGbmOptions.MaximumRounds, LightGbmOptions.MaximumRounds);

    private const int LossDecimals = 10;

    public string Name => "gradient_boosted_trees";

    public MemberKind Kind => MemberKind.LightGbm;

    public string File => "gradient_boosted_trees.txt";

    /// <summary>The engine came with the program.</summary>
    public void Prepare(CancellationToken cancellationToken)
    {
    }

    public MemberParameters Defaults => LightGbmOptions.Defaults;

    public int Cost => 1;

    public MemberParameters Draw(Random random) => LightGbmOptions.Draw(random);

    public FittedMember FitStopping(DesignMatrix train, DesignMatrix stopping, MemberParameters chosen, int seed, IProgress<double> progress, CancellationToken cancellationToken) =>
        Together(() => GrowStopping(train, stopping, chosen, seed, progress, cancellationToken), cancellationToken);

    public FittedMember FitRounds(DesignMatrix train, int rounds, MemberParameters chosen, int seed, IProgress<double> progress, CancellationToken cancellationToken) =>
        Together(() => GrowRounds(train, rounds, chosen, seed, progress, cancellationToken), cancellationToken);

    private FittedMember GrowStopping(DesignMatrix train, DesignMatrix stopping, MemberParameters chosen, int seed, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var parameters = Parameters(chosen, train, seed);
        using var rows = Create(Share(train), parameters);
        using var stoppingRows = Create(stopping, parameters, rows);
        using var trainer = BoosterTrainer.Create(rows, parameters);
        var validation = trainer.AddValidation(stoppingRows);
        var (best, bestLoss) = (1, double.PositiveInfinity);
        for (var round = 1; round <= _mostRounds && round - best <= LightGbmOptions.Patience; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (trainer.UpdateOneIteration())
                break;
            // Sums of other threads differ in their last digits, which must not choose another round.
            var own = Math.Round(trainer.Evaluate(validation)[0], LossDecimals);
            var loss = network?.OfFirst(own) ?? own;
            if (loss < bestLoss)
                (best, bestLoss) = (round, loss);
            progress.Report((double)round / Math.Min(_mostRounds, best + LightGbmOptions.Patience));
        }

        return Fitted(trainer.ToModelText(best), best, bestLoss);
    }

    private FittedMember GrowRounds(DesignMatrix train, int rounds, MemberParameters chosen, int seed, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var parameters = Parameters(chosen, train, seed);
        using var rows = Create(Share(train), parameters);
        using var trainer = BoosterTrainer.Create(rows, parameters);
        for (var round = 1; round <= rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (trainer.UpdateOneIteration())
                break;
            progress.Report((double)round / rounds);
        }

        return Fitted(trainer.ToModelText(), rounds, double.NaN);
    }

    private string Parameters(MemberParameters chosen, DesignMatrix train, int seed) => LightGbmOptions.Text(chosen, train.Rows, seed, threads, network?.MachineCount ?? 1);

    private T Together<T>(Func<T> grow, CancellationToken cancellationToken) => network is null ? grow() : network.Run(grow, cancellationToken);

    /// <summary>Row by row in turn, so that no machine is given other patients than the rest.</summary>
    private DesignMatrix Share(DesignMatrix train) => network is null
        ? train
        : train.Take([.. Enumerable.Range(0, train.Rows).Where(row => row % network.MachineCount == network.Rank)]);

    private static Dataset Create(DesignMatrix matrix, string parameters, Dataset? reference = null)
    {
        var labels = new float[matrix.Rows];
        for (var row = 0; row < labels.Length; row++)
            labels[row] = matrix.Labels[row] ? 1 : 0;
        return Dataset.Create(matrix.Features, matrix.Columns, labels, parameters,
            featureNames: [.. matrix.Schema.Names.Select(Column)], reference: reference);
    }

    /// <summary>LightGBM keeps its own lists of names in text that spaces and commas take apart.</summary>
    private static string Column(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    /// <summary>
    /// LightGBM grows the same trees on any number of threads, and then writes that number into the file, where it
    /// means nothing and would give each machine a bundle hash of its own.
    /// </summary>
    private static FittedMember Fitted(string text, int rounds, double stoppingLoss) =>
        new(Encoding.UTF8.GetBytes(ThreadCount().Replace(text, "[num_threads: 0]")), rounds, stoppingLoss, new Dictionary<string, byte[]>());

    [GeneratedRegex(@"\[num_threads: \d+\]")]
    private static partial Regex ThreadCount();
}
