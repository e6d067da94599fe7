using Sepsis.Training.Keras;

namespace Sepsis.Training.Members;

/// <summary>The members of the ensemble, in voting order.</summary>
internal static class MemberTrainers
{
    /// <param name="options">How to train.</param>
    /// <param name="announce">Told when something takes longer once.</param>
    public static IReadOnlyList<IMemberTrainer> All(TrainingOptions options, Action<string> announce) =>
    [
        new LightGbmTrainer(options.Threads),
        new NeuralNetworkTrainer(new NeuralNetworkOptions(), new KerasTools { Announce = announce }),
    ];
}
