using System.Security.Cryptography;
using System.Text.Json;
using Sepsis.Domain.Ensemble;
using Sepsis.Training.Bundles;
using Sepsis.Training.Commands;
using Sepsis.Training.Data;
using Sepsis.Training.Tests.Judging;

namespace Sepsis.Training.Tests.Commands;

[Collection(nameof(TrainedBundle))]
public sealed class RecalibrateCommandTests(TrainedBundle trained) : IDisposable
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
        var judged = Called.With("evaluate", "--bundle", _folder["new"], "--data", later, "--replicates", "20", "--out", _folder["later.json"]);
        Assert.True(judged.Exit == ExitCode.Done, judged.Error);
        using var report = JsonDocument.Parse(File.ReadAllBytes(_folder["later.json"]));
        Assert.InRange(HospitalFile.Value(report.RootElement, "observed_to_expected"), 0.9, 1.1);
        Assert.InRange(HospitalFile.Value(report.RootElement, "sensitivity"), 0.74, 0.86);
    }

    [Fact]
    public void Recalibrate_TrainedBundle_NamesItsParentAndTakesOverNoVerdict()
    {
        var called = Recalibrate(trained.Bundle, HospitalFile.Write(_folder, "own", 900, 77), "--version", "1.0.1");
        Assert.True(called.Exit == ExitCode.Done, called.Error);
        using var parent = OpenBundle.Read(trained.Bundle);
        using var child = OpenBundle.Read(_folder["new"]);
        var (manifest, files) = (child.Manifest, child.Files);
        Assert.Equal(("new", "1.0.1", parent.Bundle.Sha256), (manifest.Name, manifest.Version, manifest.Provenance.Tools["recalibrated_from"]));
        Assert.Equal(parent.Bundle.Sha256, Convert.ToHexStringLower(SHA256.HashData(files["provenance/parent/manifest.json"])));
        Assert.Equal(parent.Files["gate.json"], files["provenance/parent/gate.json"]);
        Assert.DoesNotContain("gate.json", files.Keys);
        Assert.DoesNotContain("evaluation.json", files.Keys);
        Assert.Equal(parent.Files["schema.json"], files["schema.json"]);
        Assert.Equal(parent.Manifest.Golden.Rows.Select(row => row.Members), manifest.Golden.Rows.Select(row => row.Members));
        var record = RecalibrationFile.Of(child.Files)!;
        Assert.Equal((parent.Bundle.Sha256, 900), (record.ParentSha256, record.Rows));
        Assert.Equal(record.After, Assert.IsType<PlattCalibrator>(manifest.Calibrator) is { } platt ? new CalibrationLine(platt.Slope, platt.Intercept) : null);
        Assert.Equal(child.Bundle.CalibrationPairs.Sum(pair => pair.Negatives + pair.Positives), record.Rows);
        Assert.StartsWith("# new 1.0.1\n\n> **RECALIBRATED.", child.Bundle.ModelCard, StringComparison.Ordinal);
    }

    [Fact]
    public void Recalibrate_SmallBundle_WritesTheSameBundleEachTimeAndMayBeRepeated()
    {
        var data = HospitalFile.Write(_folder, "ours", 900, 77);
        Assert.Equal(ExitCode.Done, Recalibrate(HospitalFile.First, data, "--aim", "alerts-per-100=20").Exit);
        Assert.Equal(ExitCode.Done, Called.With("recalibrate", "--bundle", HospitalFile.First, "--data", data, "--out", Path.Combine(_folder["again"], "new"), "--replicates", "20", "--aim", "alerts-per-100=20").Exit);
        using (var once = OpenBundle.Read(_folder["new"]))
        using (var twice = OpenBundle.Read(Path.Combine(_folder["again"], "new")))
            Assert.Equal(once.Bundle.Sha256, twice.Bundle.Sha256);
        var other = HospitalFile.Write(_folder, "other", 900, 79);
        Assert.Equal(ExitCode.Done, Called.With("recalibrate", "--bundle", _folder["new"], "--data", other, "--out", _folder["third"], "--replicates", "20").Exit);
        using var third = OpenBundle.Read(_folder["third"]);
        Assert.Equal("alerts-per-100=20", RecalibrationFile.Of(third.Files)!.Aim);
        Assert.Contains("provenance/parent/provenance/recalibration.json", third.Files.Keys);
    }

    /// <summary>Whom the members learned from stays what it was; what a threshold costs is of the new patients.</summary>
    [Fact]
    public void Recalibrate_AnyBundle_KeepsTheParentsPatientsAndJudgesThresholdsAnew()
    {
        Assert.Equal(ExitCode.Done, Recalibrate(trained.Bundle, HospitalFile.Write(_folder, "own", 900, 77)).Exit);
        using var parent = OpenBundle.Read(trained.Bundle);
        using var child = OpenBundle.Read(_folder["new"]);
        Assert.All(["typical-patients.json", "dependence.json", "limits.json"], file =>
        {
            Assert.Equal(parent.Files[file], child.Files[file]);
            Assert.DoesNotContain($"provenance/parent/{file}", child.Files.Keys);
        });
        Assert.Equal(child.Bundle.TradeOff.Points, child.Bundle.Answers.OperatingPoints.Select(point => point.Point));
        Assert.NotEqual(parent.Files["operating-points.json"], child.Files["operating-points.json"]);
        Assert.All(child.Bundle.Answers.OperatingPoints, point => Assert.InRange(point.Point.AlertsPer100, point.AlertsPer100.Lower - 5, point.AlertsPer100.Upper + 5));
    }

    [Fact]
    public void Recalibrate_TooFewWithTheOutcome_IsRefused()
    {
        var called = Recalibrate(HospitalFile.Demo, HospitalFile.Write(_folder, "few", 300, 77));
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.Contains("at least 100 with it", called.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["new"]));
    }

    [Fact]
    public void Recalibrate_TheTrainingData_IsRefused()
    {
        var called = Recalibrate(trained.Bundle, trained.Data);
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.Contains("would be too sure", called.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is there already")]
    [InlineData("/", "is there already")]
    [InlineData("/../tiny", "is there already")]
    [InlineData("/inside", "lies inside the bundle")]
    [InlineData("/../artifacts/new", "no gate judges")]
    public void Recalibrate_TargetThatIsNoNewPlace_IsRefused(string beside, string reason)
    {
        var before = DataFile.Sha256(Path.Combine(trained.Bundle, "manifest.json"));
        var called = Called.With("recalibrate", "--bundle", trained.Bundle, "--data", trained.Data, "--out", trained.Bundle + beside);
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.Contains(reason, called.Error, StringComparison.Ordinal);
        Assert.Equal(before, DataFile.Sha256(Path.Combine(trained.Bundle, "manifest.json")));
    }

    private Called Recalibrate(string bundle, string data, params string[] more) =>
        Called.With(["recalibrate", "--bundle", bundle, "--data", data, "--out", _folder["new"], "--replicates", "20", .. more]);
}
