using Sepsis.Training.Fit.Keras;

namespace Sepsis.Training.Fit;

/// <summary>The members of the ensemble, in voting order.</summary>
internal static class MemberTrainers
{
    /// <param name="threads">They change the time and nothing else.</param>
    /// <param name="rounds">At most so many trees and epochs; null: until nothing more is gained.</param>
    /// <param name="trees">Grown elsewhere; null: here.</param>
    /// <param name="announce">Told when something takes longer once.</param>
    public static IReadOnlyList<IMemberTrainer> All(int threads, int? rounds, TreesFiles? trees, Action<string> announce) =>
    [
        trees is null ? new LightGbmTrainer(threads, rounds) : new ImportedTrees(trees),
        new NeuralNetworkTrainer(new KerasTools { Announce = announce }, threads, rounds),
    ];
}
