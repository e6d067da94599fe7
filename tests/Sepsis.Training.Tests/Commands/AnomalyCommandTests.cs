using Sepsis.Training.Commands;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Tests.Commands;

public sealed class AnomalyCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Train_SevereAnomaly_StopsAndSaysHowToGoOn()
    {
        var called = Called.With("train", "--data", SeparableData(), "--out", _folder["model"]);
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.Contains("SEPARATING_COLUMN in heart_rate", called.Error, StringComparison.Ordinal);
        Assert.Contains("--accept SEPARATING_COLUMN", called.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["model"]));
    }

    [Fact]
    public void Validate_AnotherCodeAccepted_StillStops()
    {
        var called = Called.With("validate", "--data", SeparableData(), "--work", _folder["work"], "--accept", "DUPLICATE_PATIENTS");
        Assert.Equal(ExitCode.Unusable, called.Exit);
    }

    [Fact]
    public void Validate_AcceptedByItsCode_GoesOnAndKeepsIt()
    {
        var called = Called.With("validate", "--data", SeparableData(), "--work", _folder["work"], "--accept", "SEPARATING_COLUMN");
        Assert.True(called.Exit == ExitCode.Done, called.Error);
        var anomalies = AnomalyFile.Read(File.ReadAllBytes(_folder["work/anomalies.json"]));
        Assert.True(Assert.Single(anomalies, anomaly => anomaly.Code == "SEPARATING_COLUMN").Accepted);
        Assert.All(anomalies.Where(anomaly => anomaly.Code != "SEPARATING_COLUMN"), anomaly => Assert.False(anomaly.Accepted));
    }

    /// <summary>The heart rate alone tells the outcome.</summary>
    private string SeparableData()
    {
        var rows =
            from i in Enumerable.Range(0, 200)
            let septic = i % 4 == 0
            select $"P{i},{(septic ? 150 : 70) + i % 37},{14 + i * 7 % 11},{36 + i % 3},{30 + i % 43},{(septic ? 1 : 0)}\n";
        return _folder.Write(
            "separable.csv", "patient_id,heart_rate,respiratory_rate,temperature,age,sepsis_risk\n" + string.Concat(rows));
    }
}
