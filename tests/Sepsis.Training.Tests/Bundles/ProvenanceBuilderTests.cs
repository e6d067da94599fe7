using System.Text.Json;
using Microsoft.ML.OnnxRuntime;
using Sepsis.Training.Bundles;

namespace Sepsis.Training.Tests.Bundles;

/// <summary>The versions a bundle says it was made with are those it was made with.</summary>
public sealed class ProvenanceBuilderTests
{
    [Fact]
    public void Tools_OnnxRuntime_IsTheLibrarysOwnVersion() => Assert.Equal(OrtEnv.Instance().GetVersionString(), Tool("ONNX Runtime"));

    [Fact]
    public void Tools_TensorFlow_IsWhatThePackagesAre()
    {
        using var packages = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fit", "Keras", "package.json")));
        var dependencies = packages.RootElement.GetProperty("dependencies").EnumerateObject();
        Assert.All(dependencies, package => Assert.Equal(Tool("TensorFlow.js"), package.Value.GetString()));
    }

    /// <summary>Neither library can be asked; the lock file says which packages they came in.</summary>
    [Theory]
    [InlineData("ML.NET", "Microsoft.ML")]
    [InlineData("LightGBM", "LightGBM")]
    public void Tools_TreesEngines_AreThePackages(string tool, string package)
    {
        using var locked = JsonDocument.Parse(File.ReadAllText(LockFile()));
        var dependencies = locked.RootElement.GetProperty("dependencies").GetProperty("net10.0");
        Assert.Equal(dependencies.GetProperty(package).GetProperty("resolved").GetString(), Tool(tool));
    }

    private static string Tool(string name) => ProvenanceBuilder.Engines[name];

    private static string LockFile()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sepsis.slnx")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "src", "Sepsis.Training", "packages.lock.json");
    }
}
