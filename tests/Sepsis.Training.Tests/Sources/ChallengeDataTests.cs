using Sepsis.Training.Commands;
using Sepsis.Training.Tests.Commands;

namespace Sepsis.Training.Tests.Sources;

/// <summary>The development split of the real data, from end to end.</summary>
public sealed class ChallengeDataTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>32,233 patients as the split has them; of hospital A 1,421 and of B 903 are septic at some hour.</summary>
    [ChallengeDataFact]
    public void Prepare_DevelopmentSplit_HasEveryStayAndNoSnapshotAfterTheOnset()
    {
        var called = Called.With(
            "prepare", "--format", "physionet2019", "--data", ChallengeDataFactAttribute.File!, "--out", _folder["cohort.csv"]);
        Assert.True(called.Exit == ExitCode.Done, called.Error);
        Assert.Contains("298682 snapshots of 32233 stays, 3.53 % with sepsis within 24 hours", called.Output, StringComparison.Ordinal);
        var lastPositive = new Dictionary<string, int>();
        foreach (var line in File.ReadLines(_folder["cohort.csv"]).Skip(1))
        {
            var cells = line.Split(',');
            // Once sepsis is due within a day, every later snapshot of the stay says so too: nothing follows the onset.
            if (cells[^1] == "1")
                lastPositive[cells[0]] = int.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture);
            else
                Assert.False(lastPositive.ContainsKey(cells[0]));
        }

        Assert.InRange(lastPositive.Count, 1, 1421 + 903);
    }
}
