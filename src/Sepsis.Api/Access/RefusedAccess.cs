using Sepsis.Api.Wire;
using Sepsis.Application.Access;
using Sepsis.Domain;

namespace Sepsis.Api.Access;

/// <summary>What somebody who is not let in is told (RFC 6750, section 3).</summary>
internal static class RefusedAccess
{
    private const string Realm = "Bearer realm=\"sepsis\"";

    public static Task MissingAsync(HttpContext context) => WriteAsync(
        context, SepsisError.CredentialMissing, $"Send a key as {Credential.KeyHeader}, or a key or token as Authorization: Bearer.",
        Realm);

    /// <summary>Wrong, expired, revoked and unknown are told alike.</summary>
    public static Task RefusedAsync(HttpContext context) => WriteAsync(
        context, SepsisError.CredentialRefused, "It is wrong, or expired, or revoked.", $"{Realm}, error=\"invalid_token\"");

    public static Task RoleAsync(HttpContext context, Roles needed)
    {
        var role = RoleNames.Text(needed);
        return WriteAsync(
            context, SepsisError.RoleMissing, $"This takes the role {role}.", $"{Realm}, error=\"insufficient_scope\", scope=\"{role}\"");
    }

    private static Task WriteAsync(HttpContext context, SepsisError error, string detail, string challenge)
    {
        context.Response.Headers.WWWAuthenticate = challenge;
        return ProblemDetailsHandler.WriteAsync(context, ProblemResponse.From(error, detail, context), context.RequestAborted);
    }
}
