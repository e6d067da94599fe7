using Microsoft.IdentityModel.JsonWebTokens;
using Sepsis.Application.Access;

namespace Sepsis.Infrastructure.Access;

/// <summary>Who a token speaks for, and what its claims say that they may do.</summary>
internal static class TokenCaller
{
    private static readonly string[] Names = [JwtRegisteredClaimNames.Sub, "client_id", JwtRegisteredClaimNames.Azp];

    public static Caller Of(JsonWebToken token, string rolesClaim)
    {
        var name = Names.Select(claim => token.TryGetPayloadValue<string>(claim, out var value) ? value : null).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return new(CallerName.Clean(name ?? ""), Granted(token, rolesClaim).Concat(Granted(token, "scope")).Aggregate(Roles.None, (roles, role) => roles | role));
    }

    /// <summary>A claim may come once or many times, and each time hold one name or several; names of other services' roles are none of ours.</summary>
    private static IEnumerable<Roles> Granted(JsonWebToken token, string claim) => token.Claims
        .Where(found => found.Type == claim)
        .SelectMany(found => found.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(RoleNames.Of);
}
