using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Sepsis.Api.Hosting;

/// <summary>What is wrong with the settings, a line for each, beginning with its key: all of them can be mended in one go.</summary>
internal static partial class SettingFaults
{
    private const string Binder = "Microsoft.Extensions.Configuration.Binder";

    /// <returns>None where something else is at fault.</returns>
    public static IReadOnlyList<string> Of(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions: var several } when several.All(one => one is OptionsValidationException) => [.. several.SelectMany(Of)],
        OptionsValidationException invalid => [.. invalid.Failures.Select(failure => Line(invalid.OptionsType, failure))],
        // Text where a number or one of some words is due: its message names the key and what stands there.
        InvalidOperationException { Source: Binder } => [exception.InnerException is { } inner ? $"{exception.Message} {inner.Message}" : exception.Message],
        _ => [],
    };

    /// <summary>Attributes name the property of a class; who starts the service knows the key.</summary>
    private static string Line(Type options, string failure) => ByAttribute().Match(failure) is { Success: true } match && match.Groups["member"].Length > 0
        ? $"{options.GetField("Section")?.GetRawConstantValue()}:{match.Groups["member"]}: {match.Groups["error"]}"
        : ByAttribute().Replace(failure, "${error}");

    [GeneratedRegex("^DataAnnotation validation failed for '[^']*' members: '(?<member>[^']*)' with the error: '(?<error>.*)'\\.$", RegexOptions.Singleline)]
    private static partial Regex ByAttribute();
}
