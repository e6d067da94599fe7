using Sepsis.Training.Fit.Keras;

namespace Sepsis.Training.Fit;

/// <summary>The members of the ensemble, in voting order.</summary>
internal static class MemberTrainers
{
    /// <param name="threads">They change the time and nothing else.</param>
    /// <param name="rounds">At most so many trees and epochs; null: until nothing more is gained.</param>
    /// <param name="announce">Told when something takes longer once.</param>
    public static IReadOnlyList<IMemberTrainer> All(int threads, int? rounds, Action<string> announce) =>
    [
        new LightGbmTrainer(threads, rounds),
        new NeuralNetworkTrainer(new KerasTools { Announce = announce }, threads, rounds),
    ];
}
