using System.Text.Json;
using Sepsis.Training.Bundles;
using Sepsis.Training.Commands;
using Sepsis.Training.Data;
using Sepsis.Training.Tests.Judging;

namespace Sepsis.Training.Tests.Commands;

public sealed class RecalibrateCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Recalibrate_TwiceTheOutcome_FitsOtherPatientsOfThatHospital()
    {
        var before = DataFile.Sha256(Path.Combine(HospitalFile.Demo, "manifest.json"));
        var called = Recalibrate(HospitalFile.Demo, HospitalFile.Write(_folder, "first", 4000, 77, HospitalFile.MoreSepsis));
        Assert.True(called.Exit == ExitCode.Done, called.Error);
        Assert.Equal(before, DataFile.Sha256(Path.Combine(HospitalFile.Demo, "manifest.json")));
        var later = HospitalFile.Write(_folder, "later", 3000, 78, HospitalFile.MoreSepsis);
        var judged = Called.With(
            "evaluate", "--bundle", _folder["new"], "--data", later, "--replicates", "20", "--out", _folder["later.json"]);
        Assert.True(judged.Exit == ExitCode.Done, judged.Error);
        using var report = JsonDocument.Parse(File.ReadAllBytes(_folder["later.json"]));
        Assert.InRange(HospitalFile.Value(report.RootElement, "observed_to_expected"), 0.9, 1.1);
        Assert.InRange(HospitalFile.Value(report.RootElement, "sensitivity"), 0.74, 0.86);
    }

    [Fact]
    public void Recalibrate_SmallBundle_WritesTheSameBundleEachTimeAndMayBeRepeated()
    {
        var data = HospitalFile.Write(_folder, "ours", 900, 77);
        Assert.Equal(ExitCode.Done, Recalibrate(HospitalFile.First, data, "--aim", "alerts-per-100=20").Exit);
        var again = Path.Combine(_folder["again"], "new");
        Assert.Equal(ExitCode.Done, RecalibrateInto(again, HospitalFile.First, data, "--aim", "alerts-per-100=20").Exit);
        using (var once = OpenBundle.Read(_folder["new"]))
        using (var twice = OpenBundle.Read(again))
            Assert.Equal(once.Bundle.Sha256, twice.Bundle.Sha256);
        var other = HospitalFile.Write(_folder, "other", 900, 79);
        Assert.Equal(ExitCode.Done, RecalibrateInto(_folder["third"], _folder["new"], other).Exit);
        using var third = OpenBundle.Read(_folder["third"]);
        Assert.Equal("alerts-per-100=20", RecalibrationFile.Of(third.Files)!.Aim);
        Assert.Contains("provenance/parent/provenance/recalibration.json", third.Files.Keys);
    }

    [Fact]
    public void Recalibrate_TooFewWithTheOutcome_IsRefused()
    {
        var called = Recalibrate(HospitalFile.Demo, HospitalFile.Write(_folder, "few", 300, 77));
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.Contains("at least 100 with it", called.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["new"]));
    }

    private Called Recalibrate(string bundle, string data, params string[] more) =>
        RecalibrateInto(_folder["new"], bundle, data, more);

    private static Called RecalibrateInto(string target, string bundle, string data, params string[] more) =>
        Called.With(["recalibrate", "--bundle", bundle, "--data", data, "--out", target, "--replicates", "20", .. more]);
}
