using System.CommandLine;
using System.Globalization;
using Sepsis.Domain.Answers;

namespace Sepsis.Training.Commands;

internal static class OptionRules
{
    /// <summary>A shell that knows no such variable leaves "" where a path should stand.</summary>
    public static Option<string> NotEmpty(this Option<string> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
                result.AddError($"{option.Name} must not be empty.");
        });
        return option;
    }

    /// <summary>Names and versions become part of addresses and file names.</summary>
    public static bool IsPlainName(string name) =>
        name.Length is > 0 and <= 64 && char.IsAsciiLetterOrDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+');

    public static Option<string> PlainName(this Option<string> option)
    {
        option.Validators.Add(result =>
        {
            if (!result.Tokens.All(token => IsPlainName(token.Value)))
                result.AddError($"{option.Name} takes letters, digits and . - _ +, 64 at most, beginning with a letter or a digit.");
        });
        return option;
    }

    public static void IsAim(this Option<string> option) => option.Validators.Add(result =>
    {
        if (result.Tokens.Any(token => DecisionAim.Parse(token.Value) is null))
            result.AddError($"{option.Name} must be {DecisionAim.Forms}.");
    });

    /// <summary>What is no number at all, the parser itself complains of.</summary>
    public static void Within(this Option<int> option, int minimum, int maximum) => option.Validators.Add(result =>
    {
        foreach (var token in result.Tokens)
            if (int.TryParse(token.Value, CultureInfo.InvariantCulture, out var value) && (value < minimum || value > maximum))
                result.AddError($"{option.Name} must lie between {minimum} and {maximum}.");
    });
}
