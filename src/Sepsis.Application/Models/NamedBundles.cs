using Sepsis.Domain;

namespace Sepsis.Application.Models;

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
