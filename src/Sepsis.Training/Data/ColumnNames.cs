using System.Text.RegularExpressions;

namespace Sepsis.Training.Data;

/// <summary>What a column's name alone says of it.</summary>
internal static partial class ColumnNames
{
    public static bool IsAge(string name) => Age().IsMatch(name);

    public static bool IsSex(string name) => Sex().IsMatch(name);

    public static bool IsIdentifier(string name) => Identifier().IsMatch(name);

    /// <summary>A plain name of anything: lower case, digits and underscores.</summary>
    public static string Plain(string text) => NotPlain().Replace(text.ToLowerInvariant(), "_").Trim('_') is { Length: > 0 } plain ? plain[..Math.Min(plain.Length, 64)] : "schema";

    [GeneratedRegex(@"^((anchor|patient|admission)[ _]?)?(age|alter)([ _]?(in)?[ _]?\(?(years?|yrs?|jahre)\)?|[ _]at[ _].*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Age();

    [GeneratedRegex(@"^(patient[ _]?)?(sex|gender|geschlecht)$", RegexOptions.IgnoreCase)]
    private static partial Regex Sex();

    [GeneratedRegex(@"(^|[ _.-])(id|ids|mrn|identifier|uuid|guid|key|index|case[ _]?(no|number)|record[ _]?(no|number)|patient[ _]?(no|number))$|[a-z]I[Dd]$|^row(num|[ _]?(no|number))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Identifier();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotPlain();
}
