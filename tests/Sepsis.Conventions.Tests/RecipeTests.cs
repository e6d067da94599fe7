using System.Text.RegularExpressions;
using System.Xml.Linq;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;

namespace Sepsis.Conventions.Tests;

/// <summary>
/// The recipes of CONTRIBUTING.md, followed backwards: whatever names one measurement or one score is a place that somebody who
/// adds another must know of. A place that is not in the recipe makes these fail: read the catalogue there instead.
/// </summary>
public sealed class RecipeTests
{
    private const string Catalogue = "Measurements.cs";

    /// <summary>A value a model looks at: its row, and its words in each language. A source of training data names what it has.</summary>
    [Fact]
    public void ModelInput_IsNamedInItsRowAndItsTexts() => Assert.Equal(
        [Catalogue, "ReasonTexts.fr.resx", "ReasonTexts.id.resx", "ReasonTexts.resx"],
        Naming("Hemoglobin", "hemoglobin")
            .Where(file => !file.Contains("/Sources/", StringComparison.Ordinal)).Select(Path.GetFileName).Order());

    /// <summary>A value only the scores look at: its row, and the score that looks at it.</summary>
    [Fact]
    public void BedsideMeasurement_IsNamedInItsRowAndItsScore() => Assert.Equal(
        [Catalogue, "Sofa.cs", "SofaOrgans.cs"], Naming("UrineOutput", "urine_output_24h").Select(Path.GetFileName).Order());

    /// <summary>A score: its class, and its row in the list.</summary>
    [Fact]
    public void Score_IsNamedInItsClassAndItsRow() =>
        Assert.Equal(["BedsideScores.cs", "Qsofa.cs"], Naming("Qsofa").Select(Path.GetFileName).Order());

    /// <summary>What the recipe asks for is there for every row.</summary>
    [Fact]
    public void ModelInputs_AllHaveTheirTexts()
    {
        var texts = Files("src/Sepsis.Application", "*.resx")
            .Where(file => Path.GetFileName(file).StartsWith("ReasonTexts", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, texts.Count);
        foreach (var file in texts)
        {
            var keys = XDocument.Load(file).Root!.Elements("data").Select(data => data.Attribute("name")!.Value).ToHashSet();
            Assert.Empty(Measurements.ModelInputs.Select(measurement => $"measurement.{measurement.Name}").Except(keys));
        }
    }

    [Fact]
    public void Scores_EveryClassIsInTheList() => Assert.Equal(
        Layers.Types(Layers.Domain).Where(type => type.IsSubclassOf(typeof(BedsideScore))).OrderBy(type => type.Name),
        BedsideScores.All.Select(score => score.GetType()).OrderBy(type => type.Name));

    private static IEnumerable<string> Naming(params string[] names)
    {
        var named = new Regex($@"\b({string.Join('|', names)})\b");
        return Files("src", "*.cs").Concat(Files("src", "*.resx"))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Where(file => named.IsMatch(File.ReadAllText(Path.Combine(Repository.Root, file))));
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories);
}
