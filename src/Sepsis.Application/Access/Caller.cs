namespace Sepsis.Application.Access;

/// <summary>Who asks: a key's or a token's name, and what it may do.</summary>
public sealed record Caller(string Name, Roles Roles)
{
    public static readonly Caller Anonymous = new("anonymous", Roles.Predict | Roles.Read | Roles.Feedback | Roles.Admin);

    public bool May(Roles role) => (Roles & role) == role;
}
