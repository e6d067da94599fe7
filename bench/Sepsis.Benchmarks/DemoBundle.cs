using Sepsis.Domain.Inputs;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Infrastructure.Engines;

namespace Sepsis.Benchmarks;

/// <summary>The bundle that ships, and one patient with every value known.</summary>
internal static class DemoBundle
{
    public static string Directory { get; } = Find();

    public static PatientReading Patient { get; } = PatientReading.Of([.. Measurements.ModelInputs.Select(m => (m, m.Example))]);

    public static EnsemblePredictor Load() => BundleReader.Read(Directory);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sepsis.slnx")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? ".", new BundleOptions().Path);
    }
}
