using Sepsis.Training.Commands;
using Sepsis.Training.Judging.Gates;

namespace Sepsis.Training.Tests.Judging.Gates;

public sealed class GatePolicyTests
{
    private static readonly GateDecision s_blessed = new(true, false, [new("a", true, 1, "")]);
    private static readonly GateDecision s_notBlessed = new(false, false, [new("a", true, 1, ""), new("b", false, null, "")]);

    [Theory]
    [InlineData("data/model", false)]
    [InlineData("artifacts/sepsis", true)]
    public void Check_Blessed_MayGoAnywhere(string target, bool force)
    {
        var permission = GatePolicy.Check(s_blessed, target, force);
        Assert.Equal((true, false, ExitCode.Done, "BLESSED: all 1 rules of the gate hold."),
            (permission.MayWrite, permission.Decision.Forced, permission.ExitCode, permission.Message));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Check_NotBlessedElsewhere_IsWrittenWithAnExitCode(bool force)
    {
        var permission = GatePolicy.Check(s_notBlessed, "data/model", force);
        Assert.Equal((true, false, ExitCode.NotBlessed), (permission.MayWrite, permission.Decision.Forced, permission.ExitCode));
        Assert.Equal(
            "NOT_BLESSED: 1 of 2 rules of the gate fail. The bundle is written for study; it must not serve.", permission.Message);
    }

    [Theory]
    [InlineData("artifacts/sepsis")]
    [InlineData("Artifacts/sepsis/")]
    [InlineData("data/../artifacts/a/b")]
    [InlineData("artifacts")]
    public void Check_NotBlessedWhereItWouldServe_IsRefused(string target)
    {
        var permission = GatePolicy.Check(s_notBlessed, target, force: false);
        Assert.Equal((false, ExitCode.NotBlessed), (permission.MayWrite, permission.ExitCode));
        Assert.Equal(
            $"NOT_BLESSED: 1 of 2 rules of the gate fail. Nothing was written: {target} is what the service serves. "
            + "--force writes it all the same, and is recorded.",
            permission.Message);
    }

    [Fact]
    public void Check_Forced_IsRecorded()
    {
        var permission = GatePolicy.Check(s_notBlessed, "artifacts/sepsis", force: true);
        Assert.Equal((true, ExitCode.Done), (permission.MayWrite, permission.ExitCode));
        Assert.Equal((true, false), (permission.Decision.Forced, permission.Decision.Blessed));
        Assert.Equal(
            "NOT_BLESSED: 1 of 2 rules of the gate fail. "
            + "It is put into artifacts all the same, by --force, and its gate.json says so.",
            permission.Message);
    }

    [Theory]
    [InlineData("artifacts-old/sepsis")]
    [InlineData("my.artifacts")]
    public void Holds_OtherFolders_DoNotServe(string folder) => Assert.False(ServedFolder.Holds(folder));
}
