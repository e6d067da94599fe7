using Sepsis.Application.Access;

namespace Sepsis.Api.Bundles;

/// <summary>Whose name a change of models is recorded under.</summary>
internal static class AskedBy
{
    public static string Name(HttpContext context) => (context.Features.Get<Caller>() ?? Caller.Anonymous).Name;
}
