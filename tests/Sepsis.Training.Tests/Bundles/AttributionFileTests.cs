using Sepsis.Training.Bundles;
using Sepsis.Training.Data;

namespace Sepsis.Training.Tests.Bundles;

public sealed class AttributionFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_TheChallenge_IsWhole()
    {
        var challenge = CardCase.Challenge;
        Assert.Equal(("CC BY 4.0", "https://doi.org/10.13026/v64v-d857"), (challenge.Licence, challenge.Address));
        Assert.Equal((3, 4), (challenge.Citations.Count, challenge.Limits.Count));
        Assert.All(challenge.Limits, limit => Assert.DoesNotContain('\n', limit));
    }

    [Fact]
    public void Read_OnlyWhatIsNeeded_LeavesTheRestUnsaid()
    {
        var read = AttributionFile.Read(_folder.Write("a.yaml", "name: Ours\nlicence: internal\ncitations: []\n"));
        Assert.Equal(("Ours", null, 0), (read.Name, read.Setting, read.Limits.Count));
    }

    [Theory]
    [InlineData("name: Ours\n", "line 1: 'licence' is missing|line 1: 'citations' is missing")]
    [InlineData("name: Ours\nlicence: x\ncitations: one\n", "line 3: 'citations' must be a list of texts")]
    [InlineData("name: Ours\nlicense: x\nlicence: x\ncitations: []\n",
        "line 2: 'license' is not known; there are name, licence, address, setting, patients, outcome, limits, citations")]
    [InlineData("name:\nlicence: x\ncitations: []\n", "line 1: 'name' must be a text")]
    public void Read_Unusable_IsRefusedWithLineAndReason(string content, string faults)
    {
        var fault = Assert.Throws<UnusableDataException>(() => AttributionFile.Read(_folder.Write("a.yaml", content)));
        Assert.Equal(faults.Split('|'), fault.Details);
        Assert.Contains("a.yaml is not usable as a data attribution: ", fault.Message, StringComparison.Ordinal);
    }
}
