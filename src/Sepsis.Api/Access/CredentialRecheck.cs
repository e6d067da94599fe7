using Sepsis.Application.Access;
using Sepsis.Domain;

namespace Sepsis.Api.Access;

/// <summary>
/// Looks at a request's credential again before its answer leaves. Whoever has its records kept calls <see cref="RecheckAsync"/>
/// after that and before a byte is sent: the group's epoch has been told to the ring by then.
/// </summary>
internal static class CredentialRecheck
{
    /// <summary>By the keys held now. A look, no more; true where nobody was asked who they are.</summary>
    public static bool Recheck(this KeyRing keys, HttpContext context) =>
        context.Features.Get<GrantedAccess>() is not { } granted || keys.StillValid(granted);

    /// <summary>Reads the keys first, where a record was written under later ones.</summary>
    /// <returns>Whether the answer may be sent.</returns>
    /// <exception cref="SepsisException">SEP401: the keys cannot be read.</exception>
    public static ValueTask<bool> RecheckAsync(this KeyRing keys, HttpContext context)
    {
        return keys.IsBehind ? ReadAsync() : new(keys.Recheck(context));

        async ValueTask<bool> ReadAsync()
        {
            await keys.RefreshAsync(CancellationToken.None);
            return keys.Recheck(context);
        }
    }
}

/// <summary>In whose name a request is: whoever let it in put that there.</summary>
internal static class AskedBy
{
    public static Caller Of(HttpContext context) => context.Features.Get<GrantedAccess>()?.Caller ?? Caller.Anonymous;
}
