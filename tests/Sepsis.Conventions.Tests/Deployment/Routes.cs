using System.Reflection;

namespace Sepsis.Conventions.Tests.Deployment;

/// <summary>Every address of the service.</summary>
internal static class Routes
{
    public static IReadOnlySet<string> All { get; } =
        typeof(Program).Assembly.GetType("Sepsis.Api.Hosting.KnownRoutes", throwOnError: true)!
        .GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).ToHashSet();
}
