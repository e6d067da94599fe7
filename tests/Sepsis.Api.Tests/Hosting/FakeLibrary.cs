using Sepsis.Application.Models;
using Sepsis.Domain;
using Sepsis.Domain.Models;

namespace Sepsis.Api.Tests.Hosting;

/// <summary>A bundle that serves, another one, and one that is broken.</summary>
internal sealed class FakeLibrary : IModelLibrary
{
    public static readonly BundleSource Source = new("test", "/test");

    public const string Broken = "broken";

    public BundleSource Configured => Source;

    public bool AcceptsNotBlessed(Bundle bundle) => false;

    public IReadOnlyList<BundleSource> List() => [new(Broken, "/broken"), new("other", "/other"), Source];

    public IEnsemblePredictor Open(BundleSource source) =>
        source.Name == Broken
            ? throw new SepsisException(SepsisError.HashMismatch, "trees.txt of bundle broken has another SHA-256.")
            : new FakePredictor();
}
