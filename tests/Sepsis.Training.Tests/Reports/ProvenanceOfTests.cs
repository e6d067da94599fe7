using System.Text.Json;
using Microsoft.ML.OnnxRuntime;
using Sepsis.Training.Reports;

namespace Sepsis.Training.Tests.Reports;

/// <summary>The versions a bundle says it was made with are those it was made with.</summary>
public sealed class ProvenanceOfTests
{
    [Fact]
    public void Tools_OnnxRuntime_IsTheLibrarysOwnVersion() => Assert.Equal(OrtEnv.Instance().GetVersionString(), Tool("ONNX Runtime"));

    [Fact]
    public void Tools_TensorFlow_IsWhatThePackagesAre()
    {
        using var packages = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fit", "Keras", "package.json")));
        Assert.All(packages.RootElement.GetProperty("dependencies").EnumerateObject(), package => Assert.Equal(Tool("TensorFlow.js"), package.Value.GetString()));
    }

    /// <summary>LightGBM's library cannot be asked; lightgbm 1.0.27 holds the source of 4.1.0.99, as its VERSION.txt says.</summary>
    [Fact]
    public void Tools_LightGbm_IsTheSourceInThePackage()
    {
        using var packages = JsonDocument.Parse(File.ReadAllText(NativePackages()));
        Assert.Equal(("1.0.27", "4.1.0.99"), (packages.RootElement.GetProperty("dependencies").GetProperty("lightgbm").GetString(), Tool("LightGBM")));
    }

    private static string Tool(string name) => ProvenanceOf.Tools(new())[name];

    private static string NativePackages()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sepsis.slnx")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "native", "package.json");
    }
}
