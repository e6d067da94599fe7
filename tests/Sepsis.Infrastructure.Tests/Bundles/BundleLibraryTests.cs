using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Sepsis.Infrastructure.Bundles;

namespace Sepsis.Infrastructure.Tests.Bundles;

public sealed class BundleLibraryTests
{
    private static readonly string Bundles = Path.GetDirectoryName(BundleCopy.Kept)!;

    [Fact]
    public void List_ByDefault_IsTheFolderOfTheConfiguredBundle()
    {
        var library = LibraryOf(new() { Path = BundleCopy.Kept });
        Assert.Equal("first", library.Configured.Name);
        Assert.Equal(["first", "fourth", "second", "third"], library.List().Select(source => source.Name));
        Assert.Contains(library.Configured, library.List());
    }

    [Fact]
    public void Configured_TrailingSlashOrRelative_IsTheSameSource() =>
        Assert.Equal(
            new Application.Models.BundleSource("first", BundleCopy.Kept), LibraryOf(new() { Path = "bundles/first/" }).Configured);

    [Fact]
    public void List_FoldersThatHoldNoBundleOrAreHidden_AreLeftOut()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "sound", ".hidden", "empty" })
            Directory.CreateDirectory(folder.PathOf(name));
        File.WriteAllText(folder.PathOf("sound/manifest.json"), "{}");
        File.WriteAllText(folder.PathOf(".hidden/manifest.json"), "{}");
        File.WriteAllText(folder.PathOf("manifest.json"), "{}");
        Assert.Equal(["sound"], LibraryOf(new() { Path = BundleCopy.Kept, Library = folder.Path }).List().Select(source => source.Name));
    }

    [Fact]
    public void List_NoSuchFolder_IsEmpty() => Assert.Empty(LibraryOf(new() { Library = "/no/such/folder" }).List());

    [Fact]
    public void Open_WithAnAim_DecidesByIt()
    {
        var library = LibraryOf(new() { Path = Path.Combine(Bundles, "third"), Aim = "alerts-per-100=1" });
        using var predictor = (IDisposable)library.Open(library.Configured);
        var bundle = ((Application.Models.IEnsemblePredictor)predictor).Bundle;
        Assert.False(bundle.HasOwnThresholds);
        Assert.True(bundle.Thresholds.Decision > bundle.Manifest.Thresholds.Decision);
    }

    private static BundleLibrary LibraryOf(BundleOptions options) => new(Options.Create(options), new Host());

    private sealed class Host : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "";

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
