using Sepsis.Training.Commands;

namespace Sepsis.Training.Tests.Commands;

/// <summary>Trained once, from end to end, for all the tests that look at it.</summary>
public sealed class TrainedBundle : IDisposable
{
    internal const string Rows = "700";

    private readonly TempFolder _folder = new();

    public TrainedBundle()
    {
        Assert.Equal(ExitCode.Done, Called.With("synthesize", "--rows", Rows, "--seed", "5", "--out", Data).Exit);
        Training = Called.With("train", "--data", Data, "--out", Bundle, "--folds", "2", "--seed", "7", "--threads", "2");
    }

    internal string Data => _folder["tiny-synthetic.csv"];

    internal string Bundle => _folder["tiny"];

    internal string BundleAgain => Path.Combine(_folder["again"], "tiny");

    internal Called Training { get; }

    public void Dispose() => _folder.Dispose();
}

[CollectionDefinition(nameof(TrainedBundle))]
public sealed class TrainedOnce : ICollectionFixture<TrainedBundle>;
