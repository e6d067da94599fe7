using Sepsis.Domain;
using Sepsis.Domain.Models;

namespace Sepsis.Application.Models;

/// <summary>The bundles that could serve.</summary>
public interface IModelLibrary
{
    /// <summary>What the configuration names to serve.</summary>
    BundleSource Configured { get; }

    /// <summary>Every folder of the library that holds a bundle, by name.</summary>
    IReadOnlyList<BundleSource> List();

    /// <summary>Whether this hospital wants the bundle to serve although no gate has blessed it: said by its name, and on purpose.</summary>
    bool AcceptsNotBlessed(Bundle bundle);

    /// <summary>Read, checked and set up as this hospital wants it; nothing of it is kept here. Whether it may serve is not asked.</summary>
    /// <exception cref="SepsisException">SEP3xx: why it cannot serve.</exception>
    IEnsemblePredictor Open(BundleSource source);
}
