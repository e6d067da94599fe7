using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;
using Sepsis.Infrastructure;

namespace Sepsis.Conventions.Tests;

public sealed class TypeTests
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
        var open = Layers.Types(Layers.Domain, Layers.Application, Layers.Infrastructure)
            .Where(type => type.IsClass && type is { IsSealed: false, IsAbstract: false });
        Assert.Empty(open);
    }

    /// <summary>A record prints every value it holds: one of them in a log template would be a disclosure.</summary>
    [Fact]
    public void TypesHoldingPatientData_DoNotPrintIt()
    {
        var telling =
            from type in Layers.Types(Layers.Domain, Layers.Application, Layers.Infrastructure)
            where type.IsClass && !typeof(Delegate).IsAssignableFrom(type)
                && (PatientData.Contains(type) || type.GetProperties().Any(p => Holds(p.PropertyType)))
            where type != typeof(Domain.SepsisException)
            where type.GetMethod(nameof(ToString), BindingFlags.Public | BindingFlags.Instance, [])!.DeclaringType != type
                || type.GetMethod(nameof(ToString), [])!.GetCustomAttributes().Any(a => a.GetType().Name == "CompilerGeneratedAttribute")
            select type.Name;
        Assert.Empty(telling);
    }

    [Fact]
    public void Options_AreValidatedOnStart()
    {
        var services = new ServiceCollection().AddInfrastructure(new ConfigurationBuilder().Build());
        var options = Layers.Types(Layers.Infrastructure).Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(options);
        Assert.All(options, type => Assert.Contains(services, s => s.ServiceType == typeof(IValidateOptions<>).MakeGenericType(type)));
        Assert.All(options, type => Assert.NotNull(type.GetField("Section")));
    }

    private static bool Holds(Type type) =>
        PatientData.Contains(type) || (type.IsGenericType && type.GetGenericArguments().Any(Holds));
}
