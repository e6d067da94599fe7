namespace Sepsis.Application.Access;

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
