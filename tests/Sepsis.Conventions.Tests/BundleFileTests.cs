using Sepsis.Infrastructure.Bundles;

namespace Sepsis.Conventions.Tests;

/// <summary>The recipe "add a bundle file": a row, and its line in the description of the format.</summary>
public sealed class BundleFileTests
{
    [Fact]
    public void BundleFiles_EachName_IsItsOwnAndDescribed()
    {
        var format = File.ReadAllText(Path.Combine(Repository.Root, "docs", "bundle-format.md"));
        Assert.Equal(BundleFiles.All.Count, BundleFiles.All.Select(file => file.Name).Distinct().Count());
        Assert.All(BundleFiles.All, file => Assert.Contains($"`{file.Name}`", format, StringComparison.Ordinal));
    }

    [Fact]
    public void BundleFiles_Shipped_AreInEachBundle()
    {
        foreach (var bundle in Directory.GetDirectories(Path.Combine(Repository.Root, "artifacts")))
            Assert.All(BundleFiles.All, file => Assert.True(File.Exists(Path.Combine(bundle, file.Name)), $"{bundle} lacks {file.Name}"));
    }
}
