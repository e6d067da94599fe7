using System.Text;
using System.Text.Json.Nodes;
using Sepsis.Domain;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Infrastructure.Bundles;

namespace Sepsis.Infrastructure.Tests.Bundles;

/// <summary>The four files that answers are explained, doubted and continued with.</summary>
public sealed class AnswerFilesTests : IDisposable
{
    private const string Points = "operating-points.json";
    private const string Typical = "typical-patients.json";
    private const string Dependence = "dependence.json";
    private const string Limits = "limits.json";

    private readonly TemporaryFolder _folder = new();

    public AnswerFilesTests()
    {
        using var kept = BundleReader.ReadAny(BundleCopy.Kept);
        BundleWriter.Write(_folder.PathOf("b"), BundleWriterTests.DraftOf(kept));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WriteAndRead_AnswerParts_ComeBack()
    {
        using var kept = BundleReader.ReadAny(BundleCopy.Kept);
        var expected = MadeAnswers.Of(kept.Manifest);
        using var written = BundleReader.Read(_folder.PathOf("b"));
        var answers = written.Bundle.Answers;
        Assert.Equal(5, written.Contents.FormatVersion);
        Assert.Equal(expected.OperatingPoints, answers.OperatingPoints);
        Assert.Equal(expected.TypicalPatients.Rows, answers.TypicalPatients.Rows);
        Assert.Contains(answers.TypicalPatients.Rows, row => row.Any(double.IsNaN));
        Assert.Equal(expected.Dependence.Inputs.Select(input => (input.Name, string.Join(' ', input.Quantiles))),
            answers.Dependence.Inputs.Select(input => (input.Name, string.Join(' ', input.Quantiles))));
        Assert.Equal(expected.Dependence.Correlations, answers.Dependence.Correlations);
        Assert.Equal(expected.Limits.Inputs, answers.Limits.Inputs);
        Assert.Equal(
            (expected.Dependence.Shrinkage, expected.Limits.WarnCombination, expected.Limits.FarCombination),
            (answers.Dependence.Shrinkage, answers.Limits.WarnCombination, answers.Limits.FarCombination));
    }

    [Fact]
    public void Read_Written_IsReadyToDoubtAndToContinue()
    {
        using var written = BundleReader.Read(_folder.PathOf("b"));
        Assert.Equal(ConformalSets.UsualLevel, written.Bundle.Certainty.Sets.Level);
        var racing = written.Bundle.Schema.InputsOf(PatientReading.Of((Measurements.HeartRate, 300)));
        Assert.True(written.Bundle.Limits.Check(racing).Extrapolates);
        Assert.Equal(written.Bundle.Manifest.Features.Select(feature => feature.Name), written.Bundle.Distributions.Names);
    }

    [Theory]
    [InlineData(Points)]
    [InlineData(Typical)]
    [InlineData(Dependence)]
    [InlineData(Limits)]
    public void Read_FileMissing_NamesIt(string file) =>
        Refused(SepsisError.FileMissing, file, bundle => File.Delete(bundle.PathOf(file)));

    [Theory]
    [InlineData(Points)]
    [InlineData(Typical)]
    [InlineData(Dependence)]
    [InlineData(Limits)]
    public void Read_FileNotListed_NamesIt(string file) => Refused(SepsisError.FileMissing, file, bundle => bundle.EditManifest(manifest =>
    {
        var files = manifest["files"]!.AsArray();
        files.Remove(files.First(entry => (string?)entry!["path"] == file));
    }));

    [Theory]
    [InlineData(Points)]
    [InlineData(Typical)]
    [InlineData(Dependence)]
    [InlineData(Limits)]
    public void Read_OneByteChanged_NamesIt(string file) => Refused(SepsisError.HashMismatch, file, bundle => bundle.FlipByte(file));

    [Theory]
    [InlineData(Points)]
    [InlineData(Typical)]
    [InlineData(Dependence)]
    [InlineData(Limits)]
    public void Read_FileThatIsNoJson_NamesIt(string file)
    {
        foreach (var content in new[] { "null", "\"none\"", "{\"surprise\": 1}", "[1", "" })
            Refused(SepsisError.ManifestUnreadable, file, bundle => bundle.Replace(file, Encoding.UTF8.GetBytes(content)));
    }

    /// <summary>Null where nothing may be missing.</summary>
    [Theory]
    [InlineData(Points, "0")]
    [InlineData(Points, "0.point")]
    [InlineData(Points, "1.point.threshold")]
    [InlineData(Points, "1.alerts_per100")]
    [InlineData(Typical, "0")]
    [InlineData(Typical, "1")]
    [InlineData(Dependence, "inputs")]
    [InlineData(Dependence, "inputs.2")]
    [InlineData(Dependence, "inputs.0.name")]
    [InlineData(Dependence, "inputs.0.quantiles")]
    [InlineData(Dependence, "inputs.0.quantiles.3")]
    [InlineData(Dependence, "correlations.0")]
    [InlineData(Limits, "inputs")]
    [InlineData(Limits, "inputs.1")]
    [InlineData(Limits, "inputs.0.warn_below")]
    [InlineData(Limits, "far_combination")]
    public void Read_Null_IsUnreadable(string file, string path) =>
        Refused(SepsisError.ManifestUnreadable, file, bundle => Edit(bundle, file, path, "null"));

    [Theory]
    [InlineData(Points, "0.point.threshold", "0.11", "trade-off.json")]
    [InlineData(Points, "0.point.sensitivity", "0.91", "trade-off.json")]
    [InlineData(Points, "", "[]", "trade-off.json")]
    [InlineData(Points, "0.sensitivity.lower", "0.96", "sensitivity")]
    [InlineData(Points, "0.sensitivity.upper", "1.1", "sensitivity")]
    [InlineData(Points, "0.ppv", "{\"lower\": -0.1, \"upper\": 0.2, \"left_out\": 0}", "ppv")]
    [InlineData(Points, "1.alerts_per100.upper", "101", "alerts_per100")]
    [InlineData(Points, "1.alerts_per100.lower", "1e999", "alerts_per100")]
    [InlineData(Typical, "", "[]", "empty")]
    [InlineData(Typical, "1", "[1, 2]", "[1] has 2 values")]
    [InlineData(Typical, "0.0", "1e999", "[0]")]
    [InlineData(Dependence, "inputs.0.name", "\"shoe_size\"", "inputs must be those of the model")]
    [InlineData(Dependence, "inputs", "[]", "inputs must be those of the model")]
    [InlineData(Dependence, "inputs.0.quantiles", "[1]", "quantiles")]
    [InlineData(Dependence, "inputs.0.quantiles.0", "100000", "must not fall")]
    [InlineData(Dependence, "inputs.0.quantiles.64", "1e999", "must be finite")]
    [InlineData(Dependence, "correlations", "[]", "correlations must be")]
    [InlineData(Dependence, "correlations.0", "1", "between -1 and 1")]
    [InlineData(Limits, "inputs.0.name", "\"shoe_size\"", "inputs must be inputs of the model")]
    [InlineData(Limits, "inputs.0.far_below", "100000", "not fall")]
    [InlineData(Limits, "inputs.0.warn_above", "1e999", "finite")]
    [InlineData(Limits, "warn_combination", "1000", "warn_combination")]
    [InlineData(Limits, "far_combination", "1e999", "warn_combination")]
    public void Read_NumberThatCannotBe_IsNamed(string file, string path, string value, string named)
    {
        var fault = Refused(SepsisError.NumberInvalid, file, bundle => Edit(bundle, file, path, value));
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    /// <summary>The first like the second and the third, and these two opposite: each may be, all three may not.</summary>
    [Fact]
    public void Read_CorrelationsThatCannotBeTrueTogether_AreRefused()
    {
        var fault = Refused(SepsisError.NumberInvalid, Dependence, bundle =>
        {
            Edit(bundle, Dependence, "correlations.0", "0.9");
            Edit(bundle, Dependence, "correlations.1", "0.9");
            Edit(bundle, Dependence, "correlations.2", "-0.9");
        });
        Assert.Contains("cannot be true together", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>Limits in another order, and of an input twice.</summary>
    [Fact]
    public void Read_LimitsInAnotherOrder_AreRefused()
    {
        static string Turned(JsonArray inputs) =>
            new JsonArray([inputs[1]!.DeepClone(), inputs[0]!.DeepClone(), .. inputs.Skip(2).Select(input => input!.DeepClone())])
                .ToJsonString();
        static string Twice(JsonArray inputs) =>
            new JsonArray([inputs[0]!.DeepClone(), .. inputs.Select(input => input!.DeepClone())]).ToJsonString();
        foreach (var change in new Func<JsonArray, string>[] { Turned, Twice })
            Refused(SepsisError.NumberInvalid, Limits, bundle =>
                Edit(bundle, Limits, "inputs", change(JsonNode.Parse(File.ReadAllBytes(bundle.PathOf(Limits)))!["inputs"]!.AsArray())));
    }

    private SepsisException Refused(SepsisError error, string file, Action<BundleCopy> spoil)
    {
        using var bundle = new BundleCopy(_folder.PathOf("b"));
        spoil(bundle);
        var fault = Assert.Throws<SepsisException>(() => BundleReader.Read(bundle.Folder).Dispose());
        Assert.Same(error, fault.Error);
        Assert.Contains(file, fault.Message, StringComparison.Ordinal);
        return fault;
    }

    /// <summary>Puts a value at the end of a path; as text, for a number may be one that no node can hold.</summary>
    private static void Edit(BundleCopy bundle, string file, string path, string value)
    {
        var root = JsonNode.Parse(File.ReadAllBytes(bundle.PathOf(file)))!;
        var steps = path.Split('.', StringSplitOptions.RemoveEmptyEntries);
        var text = value;
        if (steps.Length > 0)
        {
            var node = steps[..^1].Aggregate(root, Below);
            if (node is JsonArray list)
                list[int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture)] = "PLACE";
            else
                node[steps[^1]] = "PLACE";
            text = root.ToJsonString().Replace("\"PLACE\"", value, StringComparison.Ordinal);
        }

        bundle.Replace(file, Encoding.UTF8.GetBytes(text));
    }

    private static JsonNode Below(JsonNode node, string step) =>
        node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!;
}
