namespace Sepsis.Training.Fit.Keras;

/// <summary>
/// What is chosen before the network learns. What was compared to find the defaults is in
/// docs/adr/0003-keras-through-tensorflow-js.md.
/// </summary>
internal sealed record NeuralNetworkOptions
{
    public const int MaxEpochs = 40;

    /// <summary>Epochs without a better log loss on the rows held out, after which training stops.</summary>
    public const int DefaultPatience = 4;

    public const string NetworkCount = "networks";
    public const string Units = "hidden_units";
    public const string SecondUnits = "second_hidden_units";
    public const string DropoutShare = "dropout";
    public const string AdamRate = "learning_rate";
    public const string Batch = "batch_size";

    /// <summary>An epoch of fewer steps than this would learn too little of a small cohort.</summary>
    private const int StepsPerEpoch = 40;

    public static MemberParameters Defaults { get; } = MemberParameters.Of(
        (NetworkCount, 3), (Units, 64), (SecondUnits, 0), (DropoutShare, 0.3), (AdamRate, 0.004), (Batch, 2048));

    /// <summary>Networks that differ in their seed only; the risk is the mean of theirs.</summary>
    public required int Networks { get; init; }

    /// <summary>Units of the hidden layers, first to last.</summary>
    public required IReadOnlyList<int> HiddenUnits { get; init; }

    /// <summary>Share of each hidden layer's outputs left out in a training step.</summary>
    public required double Dropout { get; init; }

    /// <summary>Adam's.</summary>
    public required double LearningRate { get; init; }

    public required int BatchSize { get; init; }

    public int Patience { get; init; } = DefaultPatience;

    /// <summary>Weight of a positive row against another. Above 1 it did not rank better, and spoiled the probabilities.</summary>
    public double PositiveClassWeight { get; init; } = 1;

    public static NeuralNetworkOptions Of(MemberParameters parameters, int rows) => new()
    {
        Networks = parameters.Whole(NetworkCount),
        HiddenUnits = parameters.Whole(SecondUnits) > 0
            ? [parameters.Whole(Units), parameters.Whole(SecondUnits)]
            : [parameters.Whole(Units)],
        Dropout = parameters[DropoutShare],
        LearningRate = parameters[AdamRate],
        BatchSize = Math.Clamp(rows / StepsPerEpoch, 16, parameters.Whole(Batch)),
    };

    public static MemberParameters Draw(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return Defaults.With(
            (Units, Pick(random, 32, 64)), (DropoutShare, Pick(random, 0.2, 0.3, 0.5)), (AdamRate, Pick(random, 0.002, 0.004, 0.008)));
    }

    private static double Pick(Random random, params double[] values) => values[random.Next(values.Length)];
}
