using Sepsis.Application.Access;
using Sepsis.Domain;

namespace Sepsis.Api.Access;

/// <summary>
/// Lets a request in again before its answer leaves. Whoever has its records kept calls <see cref="RevalidateAsync"/> after that and
/// before a byte is sent: the group's epoch has been told to the ring by then.
/// </summary>
internal static class Readmission
{
    /// <summary>By the keys held now. A look, no more; true where nobody was asked who they are.</summary>
    public static bool Revalidate(this IKeyRing keys, HttpContext context) =>
        context.Features.Get<Admission>() is not { } admission || keys.StillValid(admission);

    /// <summary>Reads the keys first, where a record was written under later ones.</summary>
    /// <returns>Whether the answer may be sent.</returns>
    /// <exception cref="SepsisException">SEP401: the keys cannot be read.</exception>
    public static ValueTask<bool> RevalidateAsync(this IKeyRing keys, HttpContext context)
    {
        return keys.IsBehind ? ReadAsync() : new(keys.Revalidate(context));

        async ValueTask<bool> ReadAsync()
        {
            await keys.RefreshAsync(CancellationToken.None);
            return keys.Revalidate(context);
        }
    }
}
