using System.Reflection;

namespace Sepsis.Training.Tests;

/// <summary>Every fixture here trains; where nothing can be trained, the tests that look at it must say that they were skipped.</summary>
public sealed class TrainingFixtureTests
{
    private static readonly Type[] s_types = typeof(TrainingFixtureTests).Assembly.GetTypes();

    private static readonly Type[] s_fixtures =
    [
        .. from type in s_types
           from held in type.GetInterfaces()
           where held.IsGenericType
           let kind = held.GetGenericTypeDefinition()
           where kind == typeof(IClassFixture<>) || kind == typeof(ICollectionFixture<>)
           select held.GetGenericArguments()[0],
    ];

    [Fact]
    public void Tests_OfWhatAFixtureTrained_AskForNode()
    {
        var tests = (
            from type in s_types
            where type.GetConstructors().SelectMany(made => made.GetParameters()).Any(given => s_fixtures.Contains(given.ParameterType))
            from method in type.GetMethods()
            from fact in method.GetCustomAttributes<FactAttribute>()
            select (Name: $"{type.Name}.{method.Name}", AsksForNode: fact is NodeFactAttribute or NodeTheoryAttribute)).ToList();

        Assert.NotEmpty(tests);
        Assert.Empty(tests.Where(test => !test.AsksForNode).Select(test => test.Name));
    }
}
