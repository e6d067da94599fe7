using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Sepsis.Domain;
using Sepsis.Domain.Inputs;
using Sepsis.Infrastructure.Bundles;

namespace Sepsis.Infrastructure.Tests.Bundles;

/// <summary>A bundle with sets: read as a whole or not at all, and one hash stands for everything.</summary>
public sealed class FamilyTests
{
    private const string VitalsManifest = "sets/vitals/manifest.json";

    private static readonly string Kept = Path.Combine(Path.GetDirectoryName(BundleCopy.Kept)!, "fourth");

    [Fact]
    public void Read_Family_HasItsSetsTheRichestFirstAndOneIdentity()
    {
        using var family = BundleReader.Read(Kept);
        Assert.Equal(["vitals", "core"], family.Sets.Select(set => set.Bundle.Set));
        Assert.Null(family.Bundle.Set);
        Assert.All(family.Sets, set => Assert.Equal(family.Bundle.Sha256, set.Bundle.Sha256));
        Assert.Equal(5, family.Contents.FormatVersion);
    }

    [Fact]
    public void ChooseFor_WhatIsSent_IsTheRichestWithin()
    {
        using var family = BundleReader.Read(Kept);
        var reading = PatientReading.Of((Measurements.HeartRate, 80));
        Assert.Same(family, family.ChooseFor(reading.SentAs(PanelSet.All)));
        Assert.Same(
            family.Sets[0], family.ChooseFor(reading.SentAs(new(Panel.Core, Panel.Saturation, Panel.Pressures, Panel.Lactate))));
        Assert.Same(family.Sets[1], family.ChooseFor(reading.SentAs(new(Panel.Core, Panel.Lactate))));
    }

    /// <summary>Another aim, and how sure it is asked to be, hold for everybody.</summary>
    [Fact]
    public void With_Wanted_HoldsForEverySet()
    {
        using var family = BundleReader.Read(Kept);
        var wanted = family.With(bundle => bundle.Aiming(Domain.Answers.DecisionAim.Parse("alerts-per-100=1")!));
        Assert.All(wanted.Sets, set => Assert.False(set.Bundle.HasOwnThresholds));
        Assert.Equal(["vitals", "core"], wanted.Sets.Select(set => set.Bundle.Set));
    }

    [Theory]
    [InlineData("sets/vitals/limits.json", "SEP305", "sets/vitals")]
    [InlineData("sets/core/gradient_boosted_trees.zip", "SEP305", "sets/core")]
    public void Read_FlippedByteOfASet_IsFound(string file, string code, string named)
    {
        using var bundle = new BundleCopy(Kept);
        bundle.FlipByte(file);
        Refuses(bundle, code, named);
    }

    [Fact]
    public void Read_SetThatIsNotThere_IsMissing()
    {
        using var bundle = new BundleCopy(Kept);
        Directory.Delete(bundle.PathOf("sets/core"), recursive: true);
        Refuses(bundle, "SEP304", "sets/core");
    }

    /// <summary>Sound in itself, and another one than the family was written with.</summary>
    [Fact]
    public void Read_AnotherSetOfThatName_IsFound()
    {
        using var bundle = new BundleCopy(Kept);
        EditSet(bundle, set => set["version"] = "9");
        Refuses(bundle, "SEP305", "sets/vitals", "the family");
    }

    [Theory]
    [InlineData("outcome", "\"death\"", "outcome and population")]
    [InlineData("sets", "[{\"name\":\"core\",\"sha256\":\"ab\"}]", "no sets of its own")]
    public void Read_SetThatAnswersSomethingElse_IsRefused(string field, string value, string reason)
    {
        using var bundle = new BundleCopy(Kept);
        EditSet(bundle, set => set[field] = JsonNode.Parse(value));
        AcceptSet(bundle);
        Refuses(bundle, "SEP306", "sets/vitals", reason);
    }

    [Theory]
    [InlineData("../core")]
    [InlineData("Core")]
    [InlineData("")]
    [InlineData("core")]
    public void Read_SetOfAnotherName_IsUnreadable(string name)
    {
        using var bundle = new BundleCopy(Kept);
        bundle.EditManifest(manifest => manifest["sets"]!.AsArray().Single(set => (string?)set!["name"] == "vitals")!["name"] = name);
        Refuses(bundle, "SEP302", "names of their own");
    }

    private static void EditSet(BundleCopy bundle, Action<JsonObject> edit)
    {
        var manifest = JsonNode.Parse(File.ReadAllBytes(bundle.PathOf(VitalsManifest)))!.AsObject();
        edit(manifest);
        File.WriteAllText(bundle.PathOf(VitalsManifest), manifest.ToJsonString());
        File.WriteAllText(bundle.PathOf("sets/vitals/manifest.sha256"), $"{Hash(bundle)}  manifest.json\n");
    }

    /// <summary>As whoever writes the family's manifest anew would.</summary>
    private static void AcceptSet(BundleCopy bundle) => bundle.EditManifest(manifest =>
        manifest["sets"]!.AsArray().Single(set => (string?)set!["name"] == "vitals")!["sha256"] = Hash(bundle));

    private static string Hash(BundleCopy bundle) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(bundle.PathOf(VitalsManifest))));

    private static void Refuses(BundleCopy bundle, string code, params string[] named)
    {
        var fault = Assert.Throws<SepsisException>(() => BundleReader.Read(bundle.Folder).Dispose());
        Assert.Equal(code, fault.Error.Code);
        Assert.All(named, part => Assert.Contains(part, fault.Message, StringComparison.Ordinal));
    }
}
