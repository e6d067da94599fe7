using Sepsis.Application.Access;

namespace Sepsis.Api.Access;

/// <summary>In whose name a request is: whoever let it in put that there.</summary>
internal static class AskedBy
{
    public static Caller Of(HttpContext context) => context.Features.Get<Admission>()?.Caller ?? Caller.Anonymous;
}
