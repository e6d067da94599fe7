using Sepsis.Training.Fit.Keras;

namespace Sepsis.Training.Fit;

/// <summary>The members of the ensemble, in voting order.</summary>
internal static class MemberTrainers
{
    /// <param name="options">How to train.</param>
    /// <param name="announce">Told when something takes longer once.</param>
    public static IReadOnlyList<IMemberTrainer> All(TrainingOptions options, Action<string> announce) =>
    [
        options.Trees is { } trees ? new ImportedTrees(trees) : new LightGbmTrainer(options.Threads, options.Rounds),
        new NeuralNetworkTrainer(new KerasTools { Announce = announce }, options.Threads, options.Rounds),
    ];
}
