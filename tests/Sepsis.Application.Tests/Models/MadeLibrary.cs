using Sepsis.Application.Models;
using Sepsis.Application.Tests.Assess;
using Sepsis.Domain;

namespace Sepsis.Application.Tests.Models;

/// <summary>Bundles a, b and c, and one that cannot serve.</summary>
internal sealed class MadeLibrary : IModelLibrary
{
    public const string Broken = "broken";

    public List<CountedPredictor> Opened { get; } = [];

    public BundleSource Configured => new("a", "/library/a");

    public IReadOnlyList<BundleSource> List() => [.. new[] { "a", "b", "c", Broken }.Select(name => new BundleSource(name, "/library/" + name))];

    public IEnsemblePredictor Open(BundleSource source)
    {
        if (source.Name == Broken)
            throw new SepsisException(SepsisError.GoldenMismatch, "golden.rows[0]: the ensemble gives 1 and not 0.");
        var bundle = TestModel.Bundle;
        Opened.Add(new(new(bundle.Manifest with { Name = source.Name }, "sha of " + source.Name, bundle.Profile, bundle.ModelCard)));
        return Opened[^1];
    }
}
