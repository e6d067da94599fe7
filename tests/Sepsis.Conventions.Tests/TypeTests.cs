using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;
using Sepsis.Api.Hosting;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;
using Sepsis.Infrastructure;

namespace Sepsis.Conventions.Tests;

public sealed partial class TypeTests
{
    private static readonly Type[] PatientData =
    [
        typeof(PatientReading), typeof(InputFault), typeof(RiskAssessment),
        typeof(ScoreItem), typeof(ScoreResult),
        typeof(Attribution), typeof(FeatureEffect), typeof(BandChange),
    ];

    [Fact]
    public void Classes_AreSealedStaticOrAbstract()
    {
        var open = Layers.Types(Layers.All)
            .Where(type => type.IsClass && type is { IsSealed: false, IsAbstract: false });
        Assert.Empty(open);
    }

    /// <summary>A record prints every value it holds: one of them in a log template would be a disclosure.</summary>
    [Fact]
    public void TypesHoldingPatientData_DoNotPrintIt()
    {
        var telling =
            from type in Layers.Types(Layers.All)
            where type.IsClass && type is not { IsAbstract: true, IsSealed: true } && !typeof(Delegate).IsAssignableFrom(type)
                && (PatientData.Contains(type) || type.GetProperties().Any(p => Holds(p.PropertyType)))
            where type != typeof(Domain.SepsisException)
            where type.GetMethod(nameof(ToString), BindingFlags.Public | BindingFlags.Instance, [])!.DeclaringType != type
                || type.GetMethod(nameof(ToString), [])!.GetCustomAttributes().Any(a => a.GetType().Name == "CompilerGeneratedAttribute")
            select type.Name;
        Assert.Empty(telling);
    }

    /// <summary>What withholds its values does so for whoever holds it: a record around it withholds them too.</summary>
    [Fact]
    public void RecordsHoldingWithheldValues_DoNotPrintThem()
    {
        var withheld = Repository.SourceFiles("src").SelectMany(file => Withholding().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["type"].Value).ToHashSet();
        Assert.True(withheld.Count > 50);
        var telling =
            from type in Layers.Types(Layers.All)
            where type.GetProperties().SelectMany(property => Parts(property.PropertyType)).Any(part => withheld.Contains(part.Name))
            where type.GetMethod(nameof(ToString), [])!.GetCustomAttributes().Any(a => a.GetType().Name == "CompilerGeneratedAttribute")
            select type.FullName;
        Assert.Empty(telling);
    }

    [Fact]
    public void Types_AreNamedAfterConcepts()
    {
        string[] drawers = ["Helper", "Helpers", "Util", "Utils", "Manager", "Impl"];
        Assert.DoesNotContain(Layers.Types(Layers.All),
            type => drawers.Any(drawer => type.Name.EndsWith(drawer, StringComparison.Ordinal)));
    }

    [Fact]
    public void Options_AreValidatedOnStart()
    {
        var builder = WebApplication.CreateBuilder();
        var services = builder.AddApi().Services.AddInfrastructure(builder.Configuration);
        var options = Layers.Types(Layers.Infrastructure, Layers.Api)
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(options);
        Assert.All(options, type => Assert.Contains(services, s => s.ServiceType == typeof(IValidateOptions<>).MakeGenericType(type)));
        Assert.All(options, type => Assert.NotNull(type.GetField("Section")));
    }

    private static bool Holds(Type type) => Parts(type).Any(PatientData.Contains);

    /// <summary>The type itself, and what a list, an array, a dictionary or a nullable of it holds.</summary>
    private static IEnumerable<Type> Parts(Type type) =>
        [type, .. type.GetGenericArguments().SelectMany(Parts), .. type.GetElementType() is { } element ? Parts(element) : []];

    /// <summary>Such a text begins with the name of its type.</summary>
    [GeneratedRegex(@"string ToString\(\) => \$?""(?<type>\w+)[^""]* withheld\)""")]
    private static partial Regex Withholding();
}
