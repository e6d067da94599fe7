using System.Collections.Concurrent;

namespace LightGbm.Tests;

public sealed class LightGbmLogTests
{
    [Fact]
    public void SetLogCallback_Training_HandsOverWholeLines()
    {
        var lines = new ConcurrentQueue<string>();
        LightGbmLog.SetLogCallback(lines.Enqueue);
        try
        {
            using var booster = TinyCohort.Booster(iterations: 1);
        }
        finally
        {
            LightGbmLog.SetLogCallback(null);
        }

        Assert.Contains(lines, line => line.StartsWith("[LightGBM] [Info] Number of positive", StringComparison.Ordinal));
    }

    [Fact]
    public void SetLogCallback_SinkThatThrows_DoesNotDisturbTraining()
    {
        LightGbmLog.SetLogCallback(_ => throw new InvalidOperationException());
        try
        {
            using var booster = TinyCohort.Booster(iterations: 1);
        }
        finally
        {
            LightGbmLog.SetLogCallback(null);
        }
    }
}
