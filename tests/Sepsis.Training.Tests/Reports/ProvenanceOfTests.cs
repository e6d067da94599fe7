using System.Text.Json;
using Microsoft.ML.OnnxRuntime;
using Sepsis.Domain.Features;
using Sepsis.Domain.Vitals;
using Sepsis.Training.Cohorts;
using Sepsis.Training.Reports;

namespace Sepsis.Training.Tests.Reports;

/// <summary>The versions a bundle says it was made with are those it was made with.</summary>
public sealed class ProvenanceOfTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void File_OnnxRuntime_IsTheLibrarysOwnVersion() => Assert.Equal(OrtEnv.Instance().GetVersionString(), Tool("ONNX Runtime"));

    [Fact]
    public void File_TensorFlow_IsWhatThePackagesAre()
    {
        using var packages = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Keras", "package.json")));
        Assert.All(packages.RootElement.GetProperty("dependencies").EnumerateObject(), package => Assert.Equal(Tool("TensorFlow.js"), package.Value.GetString()));
    }

    /// <summary>LightGBM's library cannot be asked; lightgbm 1.0.27 holds the source of 4.1.0.99, as its VERSION.txt says.</summary>
    [Fact]
    public void File_LightGbm_IsTheSourceInThePackage()
    {
        using var packages = JsonDocument.Parse(File.ReadAllText(NativePackages()));
        Assert.Equal(("1.0.27", "4.1.0.99"), (packages.RootElement.GetProperty("dependencies").GetProperty("lightgbm").GetString(), Tool("LightGBM")));
    }

    private string Tool(string name)
    {
        var data = _folder.Write("synthetic.csv", "");
        var cohort = new Cohort
        {
            Matrix = new(new FeatureSchema([Feature.Of(Measurements.Age)]), [70], [true]),
            PatientOfRow = [0],
            Patients = 1,
            SiteOfRow = [0],
            SiteNames = [],
            Cleaning = new([], [], new Dictionary<string, int>(), 0),
        };
        return ProvenanceOf.File(data, cohort, new()).Tools[name];
    }

    private static string NativePackages()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sepsis.slnx")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "native", "package.json");
    }
}
