using Sepsis.Training.Commands;
using Sepsis.Training.Tests.Judging;

namespace Sepsis.Training.Tests.Commands;

/// <summary>What cannot be done is refused before any work, in words, and leaves things as they were.</summary>
public sealed class RefusedCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TempFolder _elsewhere = new();

    public void Dispose()
    {
        _folder.Dispose();
        _elsewhere.Dispose();
    }

    [Fact]
    public void Train_CellsThatAreNoNumbers_ExitsWithTwoAndWritesNothing()
    {
        var data = _folder.Write("bad.csv", """
            patient_id,heart_rate,respiratory_rate,temperature,age,sepsis_risk
            P1,fast,26,38.5,67,1
            P2,80,16,hot,40,0

            """);
        var called = Called.With("train", "--data", data, "--out", _folder["model"]);
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.Contains("line 2, heart_rate: 'fast'", called.Error, StringComparison.Ordinal);
        Assert.Contains("line 3, temperature: 'hot'", called.Error, StringComparison.Ordinal);
        Assert.Equal(["bad.csv"], _folder.Files);
    }

    [Theory]
    [InlineData("train")]
    [InlineData("train", "--data", "x.csv")]
    [InlineData("train", "--data", "x.csv", "--out", "o", "--folds", "1")]
    [InlineData("train", "--data", "x.csv", "--out", "o", "--folds", "five")]
    [InlineData("train", "--data", "x.csv", "--out", "o", "--nonsense", "1")]
    [InlineData("train", "--data", "there-is-no-such-file.csv", "--out", "there-is-no-such-folder")]
    [InlineData("train", "--data", ".", "--out", "there-is-no-such-folder")]
    [InlineData("train", "--data", "", "--out", "o")]
    [InlineData("train", "--data", "x.csv", "--out", "")]
    [InlineData("train", "--data", "x.csv", "--out", "o", "--version", " ")]
    [InlineData("train", "--data", "x.csv", "--out", "o", "--trees", "")]
    [InlineData("verify", "--bundle", "")]
    [InlineData("score", "--bundle", "b", "--data", "x.csv", "--out", "")]
    [InlineData("synthesize", "--rows", "10", "--out", "patients.csv")]
    [InlineData("nonsense")]
    [InlineData]
    public void Run_UnusableArguments_ExitsWithTwoAndSaysWhy(params string[] args)
    {
        var called = Called.With(args);
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.NotEqual("", called.Error);
    }

    [Fact]
    public void Train_FolderThatIsNoBundle_IsLeftAlone()
    {
        Directory.CreateDirectory(_folder["thesis"]);
        _folder.Write("thesis/chapter-1.txt", "years of work");
        var called = Called.With("train", "--data", Data(), "--out", _folder["thesis"]);
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.Equal("years of work", File.ReadAllText(_folder["thesis/chapter-1.txt"]));
    }

    [Fact]
    public void Train_FolderThatCannotBeMade_IsRefusedBeforeTheDataAreRead()
    {
        var below = Path.Combine(_folder.Write("a-file", ""), "below", "model");
        var called = Called.With("train", "--data", Data(), "--out", below);
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.Contains("cannot be written", Assert.Single(called.Error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(["a-file"], _folder.Files);
    }

    [Fact]
    public void Stage_WithoutTheOnesBefore_SaysWhatIsMissing()
    {
        var called = Called.With("calibrate", "--data", Data(), "--work", _folder["empty"]);
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.Contains("is not in the work folder", called.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_NoBundle_ExitsWithOne() =>
        Assert.Equal(ExitCode.Fault, Called.With("verify", "--bundle", _folder["none"]).Exit);

    private string Data() => HospitalFile.Write(_elsewhere, "sound", 700, 5);
}
