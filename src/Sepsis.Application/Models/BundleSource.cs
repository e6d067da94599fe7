namespace Sepsis.Application.Models;

/// <summary>Where a bundle is read from.</summary>
/// <param name="Name">The name of its folder, as the library lists it.</param>
/// <param name="Location">Where that lies; for the library alone, and never shown.</param>
public sealed record BundleSource(string Name, string Location)
{
    public override string ToString() => Name;
}
