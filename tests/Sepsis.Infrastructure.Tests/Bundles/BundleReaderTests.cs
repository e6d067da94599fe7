using System.Text.Json.Nodes;
using Sepsis.Domain;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Infrastructure.Tests.Engines;

namespace Sepsis.Infrastructure.Tests.Bundles;

/// <summary>The failure table of the format: each fault its own code, and the file and field named.</summary>
public sealed class BundleReaderTests
{
    private const string Trees = "gradient_boosted_trees.zip";
    private const string Network = "neural_network.onnx";

    [Fact]
    public void Read_KeptBundle_Serves()
    {
        using var predictor = BundleReader.Read(BundleCopy.Kept);
        Assert.Equal(4, predictor.Contents.FormatVersion);
        Assert.True(predictor.Contents.GoldenRows >= 20);
        Assert.NotEmpty(predictor.Bundle.ModelCard);
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("manifest.sha256")]
    [InlineData("reference-profile.json")]
    [InlineData("model-card.md")]
    [InlineData(Trees)]
    [InlineData(Network)]
    public void Read_FileMissing_NamesIt(string file) =>
        Refused(SepsisError.FileMissing, bundle => File.Delete(bundle.PathOf(file)), file);

    [Theory]
    [InlineData("reference-profile.json")]
    [InlineData("model-card.md")]
    [InlineData(Trees)]
    [InlineData(Network)]
    public void Read_OneByteChanged_IsAHashMismatchOfThatFile(string file) =>
        Refused(SepsisError.HashMismatch, bundle => bundle.FlipByte(file), file);

    [Fact]
    public void Read_ThresholdChangedByHand_IsAHashMismatchOfTheManifest() =>
        Refused(SepsisError.HashMismatch, bundle =>
        {
            var text = File.ReadAllText(bundle.PathOf("manifest.json"));
            var decision = JsonNode.Parse(text)!["thresholds"]!["decision"]!.ToJsonString();
            File.WriteAllText(
                bundle.PathOf("manifest.json"), text.Replace($"\"decision\": {decision}", "\"decision\": 0.123", StringComparison.Ordinal));
        }, "manifest.json");

    [Fact]
    public void Read_NoSuchFolder_IsABundleMissing()
    {
        var fault = Assert.Throws<SepsisException>(() => BundleReader.Read(Path.Combine(BundleCopy.Kept, "absent")));
        Assert.Same(SepsisError.BundleMissing, fault.Error);
    }

    [Fact]
    public void Read_NewerFormat_SaysWhichItKnows() =>
        Refused(SepsisError.FormatTooNew, bundle => bundle.EditManifest(m => m["format_version"] = 6), "format_version", "up to 5");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Read_OlderFormat_SaysToTrainAgain(int version) =>
        Refused(SepsisError.FormatTooOld,
            bundle => bundle.EditManifest(m => m["format_version"] = version), "format_version", "Train the model again");

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"format_version\":\"1\"}")]
    [InlineData("{\"format_version\":0}")]
    public void Read_ManifestThatIsNone_IsUnreadable(string text) =>
        Refused(SepsisError.ManifestUnreadable, bundle => bundle.WriteManifest(text), "manifest.json");

    [Fact]
    public void Read_UnknownField_IsNamed() =>
        Refused(SepsisError.ManifestUnreadable, bundle => bundle.EditManifest(m => m["surprise"] = 1), "surprise");

    [Fact]
    public void Read_FieldMissing_IsNamed() =>
        Refused(SepsisError.ManifestUnreadable, bundle => bundle.EditManifest(m => m.Remove("population")), "population");

    [Fact]
    public void Read_FieldOfAnotherType_IsNamed() =>
        Refused(SepsisError.ManifestUnreadable,
            bundle => bundle.EditManifest(m => m["thresholds"]!["decision"] = "high"), "$.thresholds.decision");

    [Theory]
    [InlineData("features")]
    [InlineData("members")]
    [InlineData("thresholds.bands")]
    [InlineData("files")]
    [InlineData("golden.rows")]
    public void Read_NullInAList_IsNamed(string path) =>
        Refused(SepsisError.ManifestUnreadable, bundle => bundle.EditManifest(m =>
        {
            JsonNode node = m;
            foreach (var step in path.Split('.'))
                node = node[step]!;
            node.AsArray().Add(null);
        }), path);

    [Fact]
    public void Read_NullAmongMetrics_IsNamed() =>
        Refused(SepsisError.ManifestUnreadable,
            bundle => bundle.EditManifest(m => m["metrics"]!["ensemble"]!["nothing"] = null), "metrics.ensemble");

    [Fact]
    public void Read_FileListedTwice_IsNamed() =>
        Refused(SepsisError.ManifestUnreadable,
            bundle => bundle.EditManifest(m => m["files"]!.AsArray().Add(m["files"]![0]!.DeepClone())), "files");

    [Theory]
    [InlineData("name", "shoe_size", "feature_schema_hash")]
    [InlineData("unit", "stone", "feature_schema_hash")]
    [InlineData("minimum", 11.5, "feature_schema_hash")]
    public void Read_FeatureOfAnotherSchema_IsNamed(string field, object value, string named) =>
        Refused(
            SepsisError.FeatureMismatch, bundle => bundle.EditManifest(m => m["features"]![0]![field] = JsonValue.Create(value)), named);

    [Fact]
    public void Read_ProfileOfOtherFeatures_IsNamed() =>
        Refused(SepsisError.FeatureMismatch, bundle =>
        {
            var profile = JsonNode.Parse(File.ReadAllBytes(bundle.PathOf("reference-profile.json")))!;
            profile["features"]![0]!["name"] = "shoe_size";
            bundle.Replace("reference-profile.json", System.Text.Encoding.UTF8.GetBytes(profile.ToJsonString()));
        }, "reference-profile.json");

    public static TheoryData<string, string> ImpossibleNumbers => new()
    {
        { "members.0.weight", "members[].weight" },
        { "calibrator.slope", "calibrator.slope" },
        { "thresholds.decision", "thresholds.decision" },
        { "thresholds.bands.0.from", "thresholds.bands" },
        { "population.minimum_age", "population" },
        { "provenance.prevalence", "prevalence" },
        { "golden.tolerance", "golden.tolerance" },
        { "golden.rows.3.probability", "golden.rows[3]" },
    };

    [Theory]
    [MemberData(nameof(ImpossibleNumbers))]
    public void Read_ImpossibleNumber_IsNamed(string path, string named) =>
        Refused(SepsisError.NumberInvalid, bundle => bundle.EditManifest(m => Set(m, path, -3)), named);

    [Fact]
    public void Read_GoldenFeatureThatIsNotFinite_IsNamed() =>
        Refused(SepsisError.NumberInvalid, bundle =>
        {
            bundle.EditManifest(m => m["golden"]!["rows"]![3]!["features"]![0] = 12345.5);
            bundle.WriteManifest(File.ReadAllText(bundle.PathOf("manifest.json")).Replace("12345.5", "1e999", StringComparison.Ordinal));
        }, "golden.rows[3]");

    [Theory]
    [InlineData("null", "SEP302")]
    [InlineData("""{"name":"x","edges":[],"counts":[1],"missing":0,"mean":1e999,"standard_deviation":null,"minimum":null,"maximum":null}""",
        "SEP307")]
    public void Read_ProfileThatCannotBe_IsRefused(string feature, string code)
    {
        using var bundle = new BundleCopy();
        var profile = JsonNode.Parse(File.ReadAllBytes(bundle.PathOf("reference-profile.json")))!;
        var first = (string)profile["features"]![0]!["name"]!;
        profile["features"]![0] = "PLACE";
        bundle.Replace("reference-profile.json", System.Text.Encoding.UTF8.GetBytes(
            profile.ToJsonString().Replace(
                "\"PLACE\"", feature.Replace("\"x\"", $"\"{first}\"", StringComparison.Ordinal), StringComparison.Ordinal)));
        var fault = Assert.Throws<SepsisException>(() => BundleReader.Read(bundle.Folder).Dispose());
        Assert.Equal(code, fault.Error.Code);
        Assert.StartsWith("reference-profile.json", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TooFewGoldenRows_IsRefused() =>
        Refused(SepsisError.NumberInvalid, bundle => bundle.EditManifest(m =>
        {
            while (m["golden"]!["rows"]!.AsArray().Count > 19)
                m["golden"]!["rows"]!.AsArray().RemoveAt(0);
        }), "golden.rows", "20");

    [Fact]
    public void Read_OtherGoldenOutput_IsAGoldenMismatchOfThatRow() =>
        Refused(SepsisError.GoldenMismatch,
            bundle => bundle.EditManifest(m => Set(m, "golden.rows.5.probability", 0.123456)), "golden.rows[5]");

    [Theory]
    [InlineData(Trees)]
    [InlineData(Network)]
    public void Read_MemberThatItsEngineRefuses_NamesTheMember(string file) =>
        Refused(SepsisError.MemberUnreadable, bundle => bundle.Replace(file, "this is no model"u8.ToArray()), file);

    [Fact]
    public void Read_TreesThatGiveNoProbability_AreNoRiskModel() =>
        Refused(SepsisError.MemberUnreadable, bundle => bundle.Replace(Trees, TreesOfARegression()), Trees, "one probability");

    [Theory]
    [InlineData("../manifest.json")]
    [InlineData("/etc/hostname")]
    [InlineData("a//b")]
    [InlineData("a\0b")]
    public void Read_FileOutsideTheBundle_IsUnsafe(string path) =>
        Refused(SepsisError.UnsafePath, bundle => bundle.EditManifest(m => m["members"]![0]!["file"] = path), path);

    private static byte[] TreesOfARegression()
    {
        using var kept = BundleReader.Read(BundleCopy.Kept);
        return DrawnTrees.RegressionZip(kept.Bundle.Manifest.Features.Count);
    }

    private static void Refused(SepsisError error, Action<BundleCopy> spoil, params string[] named)
    {
        using var bundle = new BundleCopy();
        spoil(bundle);
        var fault = Assert.Throws<SepsisException>(() => BundleReader.Read(bundle.Folder).Dispose());
        Assert.Same(error, fault.Error);
        Assert.All(named, word => Assert.Contains(word, fault.Message, StringComparison.Ordinal));
        Assert.DoesNotContain(Path.GetTempPath(),
            fault.Message.Replace(bundle.Folder, Path.GetTempPath(), StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static void Set(JsonObject manifest, string path, double value)
    {
        JsonNode node = manifest;
        var steps = path.Split('.');
        foreach (var step in steps[..^1])
            node = int.TryParse(step, System.Globalization.CultureInfo.InvariantCulture, out var index) ? node[index]! : node[step]!;
        node[steps[^1]] = value;
    }
}
