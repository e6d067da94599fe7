using Sepsis.Application.Models;
using Sepsis.Application.Tests.Assess;
using Sepsis.Domain;
using Sepsis.Domain.Models;

namespace Sepsis.Application.Tests.Models;

/// <summary>Bundles a, b and c, one that no gate has blessed, and one that cannot serve.</summary>
internal sealed class MadeLibrary : IModelLibrary
{
    public const string Broken = "broken";
    public const string NotBlessed = "not-blessed";

    public List<CountedPredictor> Opened { get; } = [];

    public BundleSource Configured { get; set; } = new("a", "/library/a");

    public GateVerdict Verdict { get; set; } = GateVerdict.NotBlessed;

    public string? Accepted { get; set; }

    public bool AcceptsNotBlessed(Bundle bundle) => bundle.Manifest.Name == Accepted;

    public IReadOnlyList<BundleSource> List() =>
        [.. new[] { "a", "b", "c", NotBlessed, Broken }.Select(name => new BundleSource(name, "/library/" + name))];

    public IEnsemblePredictor Open(BundleSource source)
    {
        if (source.Name == Broken)
            throw new SepsisException(SepsisError.GoldenMismatch, "golden.rows[0]: the ensemble gives 1 and not 0.");
        var bundle = TestModel.Bundle;
        Opened.Add(new(bundle with
        {
            Manifest = bundle.Manifest with { Name = source.Name },
            Sha256 = "sha of " + source.Name,
            Gate = source.Name == NotBlessed ? Verdict : GateVerdict.Blessed,
        }));
        return Opened[^1];
    }
}
