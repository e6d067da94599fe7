namespace Sepsis.Api.Tests.Access;

/// <summary>As a hospital would start it that has made no key, or has taken back all.</summary>
public sealed class KeylessHost : GuardedHost
{
    public KeylessHost()
    {
        foreach (var name in new[] { "all", "only-predict", "only-read", "only-feedback", "only-admin" })
            _ = Store.RevokeAsync(name, TimeProvider.System.GetUtcNow(), CancellationToken.None);
    }
}
