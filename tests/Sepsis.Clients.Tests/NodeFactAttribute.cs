using Sepsis.Tests;

namespace Sepsis.Clients.Tests;

/// <summary>Says that it was skipped, and why, where the TypeScript client can be neither compiled nor run.</summary>
public sealed class NodeFactAttribute : FactAttribute
{
    /// <summary>The first that has fetch, which the client calls.</summary>
    private const int MinimumMajor = 18;

    public NodeFactAttribute()
    {
        if (InstalledNode.Missing(MinimumMajor) is { } missing)
            Skip = $"{missing} was not found: the TypeScript client is neither compiled nor run.";
    }
}
