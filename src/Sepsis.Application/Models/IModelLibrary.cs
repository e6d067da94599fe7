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

    /// <summary>
    /// Whether this hospital wants the bundle to serve although no gate has blessed it: said by its name, and on purpose.
    /// </summary>
    bool AcceptsNotBlessed(Bundle bundle);

    /// <summary>
    /// Read, checked and set up as this hospital wants it; nothing of it is kept here. Whether it may serve is not asked.
    /// </summary>
    /// <exception cref="SepsisException">SEP3xx: why it cannot serve.</exception>
    IEnsemblePredictor Open(BundleSource source);
}

/// <summary>Where a bundle is read from.</summary>
/// <param name="Name">The name of its folder, as the library lists it.</param>
/// <param name="Location">Where that lies; for the library alone, and never shown.</param>
public sealed record BundleSource(string Name, string Location)
{
    public override string ToString() => Name;
}

/// <summary>From a name that was sent to a bundle that was listed.</summary>
internal static class NamedBundles
{
    /// <summary>Compared, never joined to a path: no name leads out of the library. What was sent is not repeated.</summary>
    public static BundleSource Find(this IModelLibrary library, string name)
    {
        foreach (var source in library.List())
            if (string.Equals(source.Name, name, StringComparison.Ordinal))
                return source;
        throw new SepsisException(SepsisError.UnknownBundle, "The library holds no bundle of that name.");
    }
}
