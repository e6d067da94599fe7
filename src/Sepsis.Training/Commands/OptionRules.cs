using System.CommandLine;
using System.Globalization;

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

    /// <summary>What is no number at all, the parser itself complains of.</summary>
    public static void Within(this Option<int> option, int minimum, int maximum) => option.Validators.Add(result =>
    {
        foreach (var token in result.Tokens)
            if (int.TryParse(token.Value, CultureInfo.InvariantCulture, out var value) && (value < minimum || value > maximum))
                result.AddError($"{option.Name} must lie between {minimum} and {maximum}.");
    });
}
