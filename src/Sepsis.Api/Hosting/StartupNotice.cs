using System.Net.Sockets;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Sepsis.Domain;

namespace Sepsis.Api.Hosting;

/// <summary>The first lines on the console: where everything is, or why it could not start.</summary>
internal static class StartupNotice
{
    private static bool s_started;

    /// <summary>
    /// Until the service has started, host and web server keep quiet: each would print the stack of the same fault
    /// that <see cref="Failed"/> says in one line.
    /// </summary>
    public static void Configure(WebApplicationBuilder builder)
    {
        ConsoleFormat.Configure(builder);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => s_started && level >= LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => s_started && level >= LogLevel.Warning);
    }

    public static void Announce(WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        s_started = true;
        var healthPort = HealthPort.Of(app.Configuration);
        foreach (var address in app.Urls.Select(url => LocalAddress.Of(url).GetLeftPart(UriPartial.Authority)))
        {
            var isHealthPort = healthPort is not null && new Uri(address).Port == healthPort;
            if (!isHealthPort)
            {
                Log.ApiAt(app.Logger, address);
                Log.DocumentationAt(app.Logger, address);
            }

            if (isHealthPort || healthPort is null)
                Log.HealthAt(app.Logger, address);
        }
    });

    /// <summary>
    /// Every setting is looked at before the first is used (the web server's already when the host is built), so that one start tells
    /// of all that cannot be.
    /// </summary>
    public static void CheckSettings(IServiceCollection services)
    {
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
    }

    /// <summary>
    /// What somebody who starts the service can mend: an address (in use, not permitted, not one), settings. Where another
    /// program hosts this one, that one is told.
    /// </summary>
    public static bool CanExplain(Exception exception) =>
        !s_started && Assembly.GetEntryAssembly() == typeof(StartupNotice).Assembly
        && (exception is IOException or SocketException or FormatException or SepsisException || SettingFaults.Of(exception).Count > 0);

    /// <summary>Told in one line, or in one for each setting.</summary>
    public static int Failed(Exception exception)
    {
        Console.Error.WriteLine(Text(exception));
        return 1;
    }

    internal static string Text(Exception exception)
    {
        if (SettingFaults.Of(exception) is { Count: > 0 } faults)
            return faults is [var only]
                ? $"The service could not start. {only}"
                : $"The service could not start: {faults.Count} settings cannot be used."
                    + string.Concat(faults.Select(fault => $"\n  {fault}"));
        var why = exception.InnerException is AddressInUseException
            ? "Stop what uses it, or choose another: --urls http://localhost:8081"
            : exception.InnerException?.Message;
        return $"The service could not start. {exception.Message} {why}".TrimEnd();
    }
}

/// <summary>What is wrong with the settings, a line for each, beginning with its key: all of them can be mended in one go.</summary>
internal static partial class SettingFaults
{
    private const string Binder = "Microsoft.Extensions.Configuration.Binder";

    /// <returns>None where something else is at fault.</returns>
    public static IReadOnlyList<string> Of(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions: var several } when several.All(one => one is OptionsValidationException) =>
            [.. several.SelectMany(Of)],
        OptionsValidationException invalid => [.. invalid.Failures.Select(failure => Line(invalid.OptionsType, failure))],
        // Text where a number or one of some words is due: its message names the key and what stands there.
        InvalidOperationException { Source: Binder } =>
            [exception.InnerException is { } inner ? $"{exception.Message} {inner.Message}" : exception.Message],
        _ => [],
    };

    /// <summary>Attributes name the property of a class; who starts the service knows the key.</summary>
    private static string Line(Type options, string failure) =>
        ByAttribute().Match(failure) is { Success: true } match && match.Groups["member"].Length > 0
        ? $"{options.GetField("Section")?.GetRawConstantValue()}:{match.Groups["member"]}: {match.Groups["error"]}"
        : ByAttribute().Replace(failure, "${error}");

    [GeneratedRegex(
        "^DataAnnotation validation failed for '[^']*' members: '(?<member>[^']*)' with the error: '(?<error>.*)'\\.$",
        RegexOptions.Singleline)]
    private static partial Regex ByAttribute();
}
