using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Access;

/// <summary>Who asks: a key's or a token's name, and what it may do.</summary>
public sealed record Caller(string Name, Roles Roles)
{
    /// <summary>The panels it sends of; null where its messages say so themselves.</summary>
    public PanelSet? Sends { get; init; }

    public static readonly Caller Anonymous = new("anonymous", Roles.Predict | Roles.Read | Roles.Feedback | Roles.Admin);

    public bool May(Roles role) => (Roles & role) == role;
}

/// <summary>What a caller may be called: it stands in logs and records, where no control character may start a line of its own.</summary>
public static class CallerName
{
    public const int MaximumLength = 64;

    public const string Rule = "1 to 64 letters, digits, and . _ @ -";

    public static bool IsValid(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is > 0 and <= MaximumLength && name.All(IsPlain);
    }

    /// <summary>A name that somebody else gave, made one: what is not plain becomes an underscore.</summary>
    public static string Clean(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length == 0 ? "_" : string.Concat(name.Take(MaximumLength).Select(letter => IsPlain(letter) ? letter : '_'));
    }

    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '@' or '-';
}

/// <summary>That somebody was let in: who, by which key, and under which epoch of the keys.</summary>
/// <param name="Caller">Who.</param>
/// <param name="KeyId">The key's id as a number; null for a token, and for nobody in particular.</param>
/// <param name="Epoch">Of the keys that were held then.</param>
public sealed record GrantedAccess(Caller Caller, ulong? KeyId = null, long Epoch = 0)
{
    public static readonly GrantedAccess Anonymous = new(Caller.Anonymous);
}
