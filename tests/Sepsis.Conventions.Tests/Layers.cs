using System.Reflection;
using Sepsis.Api.Hosting;
using Sepsis.Application;
using Sepsis.Domain;
using Sepsis.Infrastructure;

namespace Sepsis.Conventions.Tests;

internal static class Layers
{
    public static readonly Assembly Domain = typeof(SepsisError).Assembly;
    public static readonly Assembly Application = typeof(ApplicationServices).Assembly;
    public static readonly Assembly Infrastructure = typeof(InfrastructureServices).Assembly;
    public static readonly Assembly Api = typeof(ApiServices).Assembly;

    /// <summary>By its name: nothing in it is public.</summary>
    public static readonly Assembly Training = Assembly.Load("sepsis-training");

    public static readonly Assembly[] All = [Domain, Application, Infrastructure, Api, Training];

    public static IEnumerable<Type> Types(params Assembly[] layers) =>
        layers.SelectMany(layer => layer.GetTypes())
            .Where(type => type.Namespace?.StartsWith("Sepsis", StringComparison.Ordinal) == true
                && !type.Name.Contains('<', StringComparison.Ordinal));
}
