using System.Security.Cryptography;
using System.Text.Json;
using Sepsis.Domain.Ensemble;
using Sepsis.Training.Bundles;
using Sepsis.Training.Commands;
using Sepsis.Training.Data;
using Sepsis.Training.Tests.Judging;

namespace Sepsis.Training.Tests.Commands;

/// <summary>What the other commands make of a bundle that was just trained, and of the very rows it was made of.</summary>
[Collection(nameof(TrainedBundle))]
public sealed class TrainedBundleTests(TrainedBundle trained) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [NodeFact]
    public void Score_TrainedBundle_AnswersEveryRow()
    {
        var called = Called.With("score", "--bundle", trained.Bundle, "--data", trained.Data, "--out", _folder["scored.csv"]);
        Assert.True(called.Exit == ExitCode.Done, called.Error);
        var lines = File.ReadAllLines(_folder["scored.csv"]);
        Assert.EndsWith(",risk_probability,sepsis_risk_prediction,not_scored_because", lines[0], StringComparison.Ordinal);
        Assert.Equal(TrainedBundle.Rows, $"{lines.Length - 1}");
        Assert.All(lines.Skip(1), line => Assert.EndsWith(",", line, StringComparison.Ordinal));
    }

    [NodeFact]
    public void Evaluate_TrainedBundleOnOtherPatients_JudgesEnsembleMembersAndBaselines()
    {
        var called = Called.With(
            "evaluate", "--bundle", trained.Bundle, "--data", HospitalFile.Write(_folder, "others", 800, 9), "--replicates", "20",
            "--out", _folder["judged.json"]);
        Assert.True(called.Exit == ExitCode.Done, called.Error);
        Assert.Contains("| ensemble |", called.Output, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(File.ReadAllBytes(_folder["judged.json"]));
        Assert.Equal(["ensemble", "gradient_boosted_trees", "neural_network", "prevalence", "sirs", "qsofa", "news2"],
            report.RootElement.GetProperty("models").EnumerateArray().Select(model => model.GetProperty("name").GetString()!));
        Assert.InRange(HospitalFile.Value(report.RootElement, "auroc"), 0.7, 0.93);
        Assert.Equal(800, report.RootElement.GetProperty("service").GetProperty("answered").GetInt32());
    }

    [NodeFact]
    public void Evaluate_WorkFolder_RunsTheStageOfTheTraining()
    {
        var called = Called.With(
            "evaluate", "--work", $"{trained.Bundle}.work", "--data", trained.Data, "--seed", "7", "--replicates", "40", "--sets", "none");
        Assert.True(called.Exit == ExitCode.Done, called.Error);
        Assert.Contains("| ensemble |", called.Output, StringComparison.Ordinal);
        Assert.Contains("evaluate: unchanged, not run again.", called.Error, StringComparison.Ordinal);
    }

    [NodeFact]
    public void FitCheck_TheTrainingDataThemselves_CannotTell()
    {
        var called = Called.With("fit-check", "--bundle", trained.Bundle, "--data", trained.Data, "--replicates", "60");
        Assert.Equal(ExitCode.NoFit, called.Exit);
        Assert.Contains("made of this very file", called.Output, StringComparison.Ordinal);
    }

    [NodeFact]
    public void Recalibrate_TheTrainingData_IsRefused()
    {
        var called = Recalibrate(trained.Data);
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.Contains("would be too sure", called.Error, StringComparison.Ordinal);
    }

    [NodeFact]
    public void Recalibrate_TrainedBundle_NamesItsParentAndTakesOverNoVerdict()
    {
        var called = Recalibrate(HospitalFile.Write(_folder, "own", 900, 77), "--version", "1.0.1");
        Assert.True(called.Exit == ExitCode.Done, called.Error);
        using var parent = OpenBundle.Read(trained.Bundle);
        using var child = OpenBundle.Read(_folder["new"]);
        var (manifest, files) = (child.Manifest, child.Files);
        Assert.Equal(("new", "1.0.1"), (manifest.Name, manifest.Version));
        Assert.Equal(parent.Bundle.Sha256, manifest.Provenance.Tools["recalibrated_from"]);
        Assert.Equal(parent.Bundle.Sha256, Convert.ToHexStringLower(SHA256.HashData(files["provenance/parent/manifest.json"])));
        Assert.Equal(parent.Files["gate.json"], files["provenance/parent/gate.json"]);
        Assert.DoesNotContain("gate.json", files.Keys);
        Assert.DoesNotContain("evaluation.json", files.Keys);
        Assert.Equal(parent.Files["schema.json"], files["schema.json"]);
        Assert.Equal(parent.Manifest.Golden.Rows.Select(row => row.Members), manifest.Golden.Rows.Select(row => row.Members));
        var record = RecalibrationFile.Of(child.Files)!;
        Assert.Equal((parent.Bundle.Sha256, 900), (record.ParentSha256, record.Rows));
        var platt = Assert.IsType<PlattCalibrator>(manifest.Calibrator);
        Assert.Equal(new CalibrationLine(platt.Slope, platt.Intercept), record.After);
        Assert.Equal(child.Bundle.CalibrationPairs.Sum(pair => pair.Negatives + pair.Positives), record.Rows);
        Assert.StartsWith("# new 1.0.1\n\n> **RECALIBRATED.", child.Bundle.ModelCard, StringComparison.Ordinal);
    }

    /// <summary>Whom the members learned from stays what it was; what a threshold costs is of the new patients.</summary>
    [NodeFact]
    public void Recalibrate_AnyBundle_KeepsTheParentsPatientsAndJudgesThresholdsAnew()
    {
        Assert.Equal(ExitCode.Done, Recalibrate(HospitalFile.Write(_folder, "own", 900, 77)).Exit);
        using var parent = OpenBundle.Read(trained.Bundle);
        using var child = OpenBundle.Read(_folder["new"]);
        Assert.All(["typical-patients.json", "dependence.json", "limits.json"], file =>
        {
            Assert.Equal(parent.Files[file], child.Files[file]);
            Assert.DoesNotContain($"provenance/parent/{file}", child.Files.Keys);
        });
        Assert.Equal(child.Bundle.TradeOff.Points, child.Bundle.Answers.OperatingPoints.Select(point => point.Point));
        Assert.NotEqual(parent.Files["operating-points.json"], child.Files["operating-points.json"]);
        Assert.All(child.Bundle.Answers.OperatingPoints, point =>
            Assert.InRange(point.Point.AlertsPer100, point.AlertsPer100.Lower - 5, point.AlertsPer100.Upper + 5));
    }

    [NodeTheory]
    [InlineData("", "is there already")]
    [InlineData("/", "is there already")]
    [InlineData("/../tiny", "is there already")]
    [InlineData("/inside", "lies inside the bundle")]
    [InlineData("/../artifacts/new", "no gate judges")]
    public void Recalibrate_TargetThatIsNoNewPlace_IsRefused(string beside, string reason)
    {
        var before = DataFile.Sha256(Path.Combine(trained.Bundle, "manifest.json"));
        var called = Called.With(
            "recalibrate", "--bundle", trained.Bundle, "--data", trained.Data, "--out", trained.Bundle + beside);
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.Contains(reason, called.Error, StringComparison.Ordinal);
        Assert.Equal(before, DataFile.Sha256(Path.Combine(trained.Bundle, "manifest.json")));
    }

    [NodeFact]
    public void Verify_SoundBundle_ExitsWithZero()
    {
        var called = Called.With("verify", "--bundle", trained.Bundle);
        Assert.Equal(ExitCode.Done, called.Exit);
        Assert.Contains("sound", called.Output, StringComparison.Ordinal);
    }

    [NodeFact]
    public void Verify_ChangedByte_ExitsWithOneAndNamesTheFile()
    {
        foreach (var file in Directory.EnumerateFiles(trained.Bundle, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder["changed"], Path.GetRelativePath(trained.Bundle, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        File.AppendAllText(_folder["changed/gradient_boosted_trees.zip"], " ");
        var called = Called.With("verify", "--bundle", _folder["changed"]);
        Assert.Equal(ExitCode.Fault, called.Exit);
        Assert.Contains("SEP305", called.Error, StringComparison.Ordinal);
        Assert.Contains("gradient_boosted_trees.zip", called.Error, StringComparison.Ordinal);
        Assert.Single(called.Error.Trim().Split('\n'));
    }

    private Called Recalibrate(string data, params string[] more) => Called.With(
        ["recalibrate", "--bundle", trained.Bundle, "--data", data, "--out", _folder["new"], "--replicates", "20", .. more]);
}
