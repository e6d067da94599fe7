using Sepsis.Api.Limits;
using Sepsis.Application.Access;
using Sepsis.Domain;

namespace Sepsis.Api.Access;

/// <summary>Who asks, and whether they may: of every address that is not open to all, before anything of the request is read.</summary>
internal sealed class AccessMiddleware(
    RequestDelegate next, AccessPolicy policy, KeyRing keys, ITokenReader tokens, FailedCredentials failures)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (Needed(context.GetEndpoint()) is not { } role)
            return next(context);
        var credential = Credential.Of(context.Request.Headers);
        switch (credential.Kind)
        {
            case CredentialKind.Key when keys.Epoch < 0 && !policy.AllowsAnonymous:
                throw new SepsisException(SepsisError.AuditUnavailable, "The keys have not been read from the store yet.");
            case CredentialKind.Key:
                return LetIn(context, keys.Admit(credential.Text), role);
            case CredentialKind.Token when tokens.IsOn:
                return tokens.Remembered(credential.Text) is { } known
                    ? LetIn(context, known, role)
                    : ReadAsync(context, credential.Text, role);
            case CredentialKind.Ambiguous:
                return RefuseAsync(context);
            default:
                return policy.AllowsAnonymous ? LetIn(context, GrantedAccess.Anonymous, role) : RefusedAccess.MissingAsync(context);
        }
    }

    /// <summary>
    /// Null where nobody needs a key: where nothing is, and where the address takes another method. A route that says neither who
    /// may ask nor that all may is an administrator's: it was forgotten.
    /// </summary>
    internal static Roles? Needed(Endpoint? endpoint)
    {
        if (endpoint is null)
            return null;
        if (endpoint.Metadata.GetMetadata<RequiresAttribute>() is { } requires)
            return requires.Role;
        return endpoint is not RouteEndpoint || endpoint.Metadata.GetMetadata<OpenAttribute>() is not null ? null : Roles.Admin;
    }

    private Task LetIn(HttpContext context, GrantedAccess? granted, Roles role)
    {
        if (granted is null)
            return RefuseAsync(context);
        context.Features.Set(granted);
        return granted.Caller.May(role) ? next(context) : RefusedAccess.RoleAsync(context, role);
    }

    /// <summary>Checking a signature costs as much as an answer does: who sent too many bad ones has none checked for a while.</summary>
    private async Task ReadAsync(HttpContext context, string token, Roles role)
    {
        if (failures.AreTooMany(context))
            await RefuseAsync(context);
        else
            await LetIn(context, await tokens.ReadAsync(token, context.RequestAborted), role);
    }

    private Task RefuseAsync(HttpContext context) =>
        failures.Count(context) ? RefusedAccess.RefusedAsync(context) : LimitedAccess.TooManyAsync(context, failures.RetryAfterSeconds);
}
