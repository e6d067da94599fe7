using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Sepsis.Infrastructure;

namespace Sepsis.Conventions.Tests.Deployment;

/// <summary>Every setting of the service, as its classes of options declare them.</summary>
internal static class Settings
{
    /// <summary>Of the runtime and the web server.</summary>
    private static readonly string[] Platform =
        ["ASPNETCORE_HTTP_PORTS", "ASPNETCORE_URLS", "ASPNETCORE_FORWARDEDHEADERS_ENABLED", "DOTNET_EnableDiagnostics"];

    public static IReadOnlyDictionary<string, PropertyInfo> All { get; } = (
        from assembly in new[] { typeof(InfrastructureServices).Assembly, typeof(Program).Assembly }
        from type in assembly.GetTypes()
        where type.Name.EndsWith("Options", StringComparison.Ordinal) && type.GetField("Section") is { IsLiteral: true }
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where property.CanWrite
        select (Key: $"{type.GetField("Section")!.GetRawConstantValue()}__{property.Name}", property))
        .ToDictionary(setting => setting.Key, setting => setting.property);

    /// <summary>As docs/operations.md writes it.</summary>
    public static string DefaultOf(PropertyInfo property) => property.GetValue(Activator.CreateInstance(property.DeclaringType!)) switch
    {
        null or ICollection { Count: 0 } => "none",
        bool value => value ? "true" : "false",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>What is wrong with a variable of a deployment; nothing where the service would take it.</summary>
    public static string? Fault(string variable, string? value)
    {
        if (Platform.Contains(variable) || variable.StartsWith("Kestrel__", StringComparison.Ordinal))
            return null;
        if (!All.TryGetValue(variable, out var property))
            return $"{variable} is no setting";
        return value is null || IsOne(property.PropertyType, value) ? null : $"{variable} cannot be {value}";
    }

    private static bool IsOne(Type type, string value)
    {
        var converter = TypeDescriptor.GetConverter(Nullable.GetUnderlyingType(type) ?? type);
        return converter.CanConvertFrom(typeof(string)) && converter.IsValid(value);
    }
}
