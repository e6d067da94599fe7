using System.Text;
using System.Text.Json.Nodes;
using Sepsis.Domain;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Features;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Infrastructure.Engines;

namespace Sepsis.Infrastructure.Tests.Bundles;

/// <summary>
/// What a threshold is chosen from and certainty is made of: trade-off.json, calibration-pairs.csv, the calibrator, the outcome.
/// </summary>
public sealed class TradeOffFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_KeptBundle_CanAimAnew()
    {
        using var kept = BundleReader.Read(Path.Combine(AppContext.BaseDirectory, "bundles", "second"));
        Assert.Equal(DecisionAim.Default.InWords(), kept.Bundle.Aiming(DecisionAim.Default).Thresholds.ChosenFor);
        Assert.NotEmpty(kept.Bundle.CalibrationPairs);
        Assert.All(kept.Bundle.Manifest.Thresholds.Bands, band => Assert.NotNull(band.EventRate));
    }

    [Fact]
    public void WriteAndRead_CurveAndPairs_ComeBack()
    {
        using var written = Written(draft => draft);
        Assert.Equal([0.1, 0.4], written.Bundle.TradeOff.Points.Select(point => point.Threshold));
        Assert.Equal([new(0.1, 9, 1), new(0.40001, 5, 5)], written.Bundle.CalibrationPairs);
    }

    [Fact]
    public void Aiming_OtherAim_MovesTheThresholdAndItsBand()
    {
        using var written = Written(draft => draft);
        var aiming = written.Bundle.Aiming(DecisionAim.Parse("alerts-per-100=30")!);
        Assert.Equal(0.4, aiming.Thresholds.Decision);
        Assert.Contains("at most 30 alerts", aiming.Thresholds.ChosenFor, StringComparison.Ordinal);
        Assert.Null(aiming.Thresholds.Fault());
        Assert.Equal(0.4, aiming.Thresholds.Bands.Single(band => band.Level == RiskLevel.High).From);
        Assert.Equal(written.Bundle.Sha256, aiming.Sha256);
    }

    [Fact]
    public void WriteAndRead_IsotonicCalibrator_AnswersAlike()
    {
        var isotonic = new IsotonicCalibrator([0.05, 0.3, 0.8], [0.01, 0.2, 0.9]);
        using var written = Written(draft => draft with { Calibrator = isotonic });
        Assert.Equal(isotonic, written.Bundle.Manifest.Calibrator);
    }

    /// <summary>Derived columns are reckoned at load from the golden rows' inputs, as they will be from a patient's.</summary>
    [Fact]
    public void Write_DerivedFeatureTheMembersWereNotTrainedWith_IsRefused() => Assert.Throws<SepsisException>(() =>
        Written(draft => draft with
        {
            Derived = [new("shock_index", FeatureOperation.Ratio, [Measurements.HeartRate.Name, Measurements.SystolicBp.Name])],
        }));

    [Fact]
    public void Read_ModelOfAnotherOutcome_IsKnownToTrainingAndNotServed()
    {
        Write(draft => draft with
        {
            Outcome = "heart disease",
            Features = [draft.Features[0] with { Name = "Max HR" }, .. draft.Features.Skip(1)],
            Profile = draft.Profile with
            {
                Features = [draft.Profile.Features[0] with { Name = "Max HR" }, .. draft.Profile.Features.Skip(1)],
            },
            Answers = MadeAnswers.Renamed(draft.Answers, "Max HR"),
        });
        using (var any = BundleReader.ReadAny(_folder.PathOf("b")))
            Assert.Equal("heart disease", any.Bundle.Manifest.Outcome);
        var fault = Assert.Throws<SepsisException>(() => BundleReader.Read(_folder.PathOf("b")));
        Assert.Same(SepsisError.FeatureMismatch, fault.Error);
        Assert.Contains("Max HR is not an input of this service", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trade-off.json", "{\"prevalence\": 2, \"points\": []}", "SEP307")]
    [InlineData("trade-off.json", "{\"prevalence\": 0.1}", "SEP302")]
    [InlineData("calibration-pairs.csv", "vote,negatives,positives\n0.5,1,1\n0.4,1,1\n", "SEP307")]
    [InlineData("calibration-pairs.csv", "vote,negatives,positives\n0.5,-1,1\n", "SEP307")]
    [InlineData("calibration-pairs.csv", "vote,positives\n", "SEP307")]
    [InlineData("calibration-pairs.csv", "vote,negatives,positives\n", "SEP307")]
    [InlineData("calibration-pairs.csv", "vote,negatives,positives\n0.1,3,0\n0.5,1,0\n", "SEP307")]
    [InlineData("calibration-pairs.csv", "vote,negatives,positives\n0.5,0,3\n", "SEP307")]
    public void Read_FileThatCannotBe_NamesIt(string file, string content, string code)
    {
        Write(draft => draft);
        using var copy = new BundleCopy(_folder.PathOf("b"));
        copy.Replace(file, Encoding.UTF8.GetBytes(content));
        var fault = Assert.Throws<SepsisException>(() => BundleReader.Read(copy.Folder));
        Assert.Equal(code, fault.Error.Code);
        Assert.StartsWith(file, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trade-off.json")]
    [InlineData("calibration-pairs.csv")]
    public void Read_FileNotListed_IsMissing(string file)
    {
        Write(draft => draft);
        using var copy = new BundleCopy(_folder.PathOf("b"));
        copy.EditManifest(manifest =>
        {
            var files = manifest["files"]!.AsArray();
            files.Remove(files.First(entry => (string?)entry!["path"] == file));
        });
        Assert.Same(SepsisError.FileMissing, Assert.Throws<SepsisException>(() => BundleReader.Read(copy.Folder)).Error);
    }

    [Fact]
    public void Read_CalibratorWithoutItsMethod_IsUnreadable()
    {
        Write(draft => draft);
        using var copy = new BundleCopy(_folder.PathOf("b"));
        copy.EditManifest(manifest => ((JsonObject)manifest["calibrator"]!).Remove("method"));
        var fault = Assert.Throws<SepsisException>(() => BundleReader.Read(copy.Folder));
        Assert.Same(SepsisError.ManifestUnreadable, fault.Error);
        Assert.Contains("calibrator", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CalibrationPairs_OfVotes_KeepEveryRowAndNothingElse()
    {
        var pairs = CalibrationPair.Of([0.1, 0.100001, 0.5, 0.1], [true, false, true, false]);
        Assert.Equal([new(0.1, 2, 1), new(0.5, 0, 1)], pairs);
    }

    private EnsemblePredictor Written(Func<BundleDraft, BundleDraft> change)
    {
        Write(change);
        return BundleReader.Read(_folder.PathOf("b"));
    }

    private void Write(Func<BundleDraft, BundleDraft> change)
    {
        using var kept = BundleReader.ReadAny(BundleCopy.Kept);
        BundleWriter.Write(_folder.PathOf("b"), change(BundleWriterTests.DraftOf(kept)));
    }
}
