using Sepsis.Training.Data;
using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Fit;

/// <summary>
/// A seeded search by chance, in every fold among its training rows alone: what is held out there never has a say. The
/// defaults are the first candidate, so a search can only find better.
/// </summary>
internal sealed class ParameterSearch(TuneOptions options, IProgressDisplay stages, TimeProvider time)
{
    public ParameterChoice Run(
        IReadOnlyList<IMemberTrainer> trainers, DesignMatrix matrix, FoldSplit split, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var members = new List<MemberSearch>();
        foreach (var trainer in trainers)
        {
            var candidates = Candidates(trainer);
            if (candidates.Count == 1)
            {
                members.Add(new(trainer.Name, [candidates[0].Values], []));
                continue;
            }

            trainer.Prepare(cancellationToken);
            members.Add(stages.Run($"Searching parameters of {trainer.Name}, {candidates.Count} candidates in {split.Folds.Count} folds",
                progress => Search(trainer, candidates, matrix, split, () => OutOfTime(began), progress, cancellationToken)));
        }

        return new(members);
    }

    private MemberSearch Search(
        IMemberTrainer trainer, List<MemberParameters> candidates, DesignMatrix matrix, FoldSplit split, Func<bool> outOfTime,
        IProgress<double> progress, CancellationToken cancellationToken)
    {
        var losses = new List<double[]>();
        // Candidate by candidate through all folds: when time runs out, every fold has seen the same ones.
        for (var trial = 0; trial < candidates.Count && (trial == 0 || !outOfTime()); trial++)
        {
            var loss = new double[split.Folds.Count];
            for (var fold = 0; fold < loss.Length; fold++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var rows = StoppingSplit.Sample(split, split.Folds.RowsOutside(fold), TrainingDefaults.SearchRows, options.Seed + fold);
                var (train, stopping) = StoppingSplit.Of(matrix, split, rows, options.Seed + fold + 1);
                loss[fold] = trainer.FitStopping(matrix.Take(train), matrix.Take(stopping), candidates[trial], options.Seed,
                    new ProgressPart(progress, trial * loss.Length + fold, candidates.Count * loss.Length), cancellationToken).StoppingLoss;
            }

            losses.Add(loss);
        }

        return new(trainer.Name, [.. candidates.Take(losses.Count).Select(candidate => candidate.Values)], losses);
    }

    private List<MemberParameters> Candidates(IMemberTrainer trainer)
    {
        var random = new Random(options.Seed);
        var candidates = new List<MemberParameters> { trainer.Defaults };
        var wanted = Math.Max(1, (options.Trials + trainer.Cost - 1) / trainer.Cost);
        // Draws repeat themselves in a small space: more than so many tries find nothing new.
        for (var draw = 0; candidates.Count < wanted && draw < 20 * wanted; draw++)
            if (trainer.Draw(random) is var drawn && candidates.TrueForAll(known => known.ToString() != drawn.ToString()))
                candidates.Add(drawn);
        return candidates;
    }

    private bool OutOfTime(long began) => options.TimeBudget is { } budget && time.GetElapsedTime(began) >= budget;
}

/// <summary>What the search found for each member, in voting order.</summary>
internal sealed record ParameterChoice(IReadOnlyList<MemberSearch> Members);

/// <summary>Candidates, and how each did inside the training rows of each fold.</summary>
/// <param name="Losses">By trial, then by fold: log loss on the rows stopped on. Empty where there was one candidate only.</param>
internal sealed record MemberSearch(
    string Member, IReadOnlyList<IReadOnlyDictionary<string, double>> Trials, IReadOnlyList<IReadOnlyList<double>> Losses)
{
    /// <summary>For the fold's own models: chosen without a look at the rows held out there.</summary>
    public MemberParameters BestIn(int fold) => At(Best(trial => Losses[trial][fold]));

    /// <summary>For the final model: the best on average.</summary>
    public MemberParameters Best() => At(Best(trial => Losses[trial].Average()));

    private MemberParameters At(int trial) => new(Trials[trial]);

    private int Best(Func<int, double> loss) => Losses.Count == 0 ? 0 : Enumerable.Range(0, Losses.Count).MinBy(loss);
}

/// <summary>parameters.json: every candidate tried and what it came to.</summary>
internal static class ParameterFile
{
    public const string Name = "parameters.json";

    public static byte[] Write(ParameterChoice choice) => StageJson.Write(choice);

    public static ParameterChoice Read(ReadOnlySpan<byte> content) => StageJson.Read<ParameterChoice>(content, Name);
}
