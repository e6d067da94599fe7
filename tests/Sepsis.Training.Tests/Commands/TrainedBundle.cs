using Sepsis.Training.Commands;

namespace Sepsis.Training.Tests.Commands;

/// <summary>Trained once, from end to end, for all the tests that look at it; without Node.js they are skipped.</summary>
public sealed class TrainedBundle : IDisposable
{
    internal const string Rows = "700";

    private readonly TempFolder _folder = new();

    public TrainedBundle()
    {
        if (NodeJs.Lacking is not null)
            return;
        Assert.Equal(ExitCode.Done, Called.With("synthesize", "--rows", Rows, "--seed", "5", "--out", Data).Exit);
        Training = Called.With([.. Arguments, "--out", Bundle]);
    }

    internal string Data => _folder["tiny-synthetic.csv"];

    internal string Bundle => _folder["tiny"];

    internal string Work => _folder["tiny.work"];

    internal string[] Arguments =>
    [
        "train", "--data", Data, "--folds", "2", "--seed", "7", "--threads", "2", "--trials", "3", "--replicates", "40", "--sets", "none",
        "--gate", Gate,
    ];

    /// <summary>700 made-up patients beat no baseline surely; what is tested with them is not the gate.</summary>
    internal string Gate => _folder.Write("lenient.yaml", "gates:\n  - {metric: auroc, min: 0.6}\n");

    internal string BundleAgain => Path.Combine(_folder["again"], "tiny");

    internal Called Training { get; } = new(ExitCode.Fault, "", "Nothing was trained.");

    public void Dispose() => _folder.Dispose();
}

[CollectionDefinition(nameof(TrainedBundle))]
public sealed class TrainedOnce : ICollectionFixture<TrainedBundle>;
