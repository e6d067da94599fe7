using System.Reflection;
using System.Runtime.CompilerServices;

namespace Sepsis.Conventions.Tests;

public sealed class DomainTests
{
    [Fact]
    public void References_AreOnlyTheBaseLibrary()
    {
        var foreign = Layers.Domain.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal));
        Assert.Empty(foreign);
    }

    [Fact]
    public void PublicTypes_AreImmutable()
    {
        var mutable =
            from type in Layers.Types(Layers.Domain)
            where type.IsPublic
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            where property.DeclaringType == type && property.SetMethod is { IsPublic: true } setter && !IsInitOnly(setter)
            select $"{type.Name}.{property.Name}";
        var fields =
            from type in Layers.Types(Layers.Domain)
            where type.IsPublic && !type.IsEnum
            from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            where !field.IsInitOnly && !field.IsLiteral
            select $"{type.Name}.{field.Name}";
        Assert.Empty(mutable.Concat(fields));
    }

    [Fact]
    public void Types_DoNoInputOutputAndReadNoClock()
    {
        string[] forbidden = ["System.IO", "System.Net", "System.Threading.Tasks", "TimeProvider", "ILogger", "async "];
        var offenders =
            from file in Repository.SourceFiles("src/Sepsis.Domain")
            from word in forbidden
            where File.ReadAllText(file).Contains(word, StringComparison.Ordinal)
            select $"{Path.GetFileName(file)} uses {word}";
        Assert.Empty(offenders);
    }

    private static bool IsInitOnly(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
