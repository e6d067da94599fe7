using LightGbm;
using Sepsis.Training.Fit.Keras;

namespace Sepsis.Training.Fit;

/// <summary>The members of the ensemble, in voting order.</summary>
internal static class MemberTrainers
{
    /// <param name="options">How to train.</param>
    /// <param name="announce">Told when something takes longer once.</param>
    /// <param name="network">The other machines, if trees are grown together with some; every machine trains the neural network by itself.</param>
    public static IReadOnlyList<IMemberTrainer> All(TrainingOptions options, Action<string> announce, LightGbmNetwork? network = null) =>
    [
        new LightGbmTrainer(options.Threads, network, options.Rounds),
        new NeuralNetworkTrainer(new KerasTools { Announce = announce }, options.Threads, options.Rounds),
    ];
}
