using System.CommandLine;

namespace Sepsis.Training.Commands;

internal static class OptionRange
{
    public static void Within(this Option<int> option, int minimum, int maximum) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() is var value && (value < minimum || value > maximum))
            result.AddError($"{option.Name} must lie between {minimum} and {maximum}.");
    });
}
