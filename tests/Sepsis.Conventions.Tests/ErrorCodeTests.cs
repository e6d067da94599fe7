using System.Text.Json;
using System.Text.RegularExpressions;
using Sepsis.Domain;
using Sepsis.Domain.Inputs;

namespace Sepsis.Conventions.Tests;

public sealed partial class ErrorCodeTests
{
    [Fact]
    public void Codes_AreUniqueAndAllInTheList()
    {
        var declared = typeof(SepsisError).GetFields().Where(field => field.FieldType == typeof(SepsisError))
            .Select(field => (SepsisError)field.GetValue(null)!).ToList();
        Assert.Equal(declared.Count, declared.Select(error => error.Code).Distinct().Count());
        Assert.Equal(declared, SepsisError.All);
        Assert.All(declared, error => Assert.Matches(CodePattern(), error.Code));
    }

    [Fact]
    public void Codes_AreExplainedInTheDocumentation()
    {
        var documentation = File.ReadAllText(Path.Combine(Repository.Root, "docs", "errors.md"));
        Assert.All(SepsisError.All, error => Assert.Contains(error.Code, documentation, StringComparison.Ordinal));
        Assert.All(Enum.GetNames<InputFaultCode>(), name =>
            Assert.Contains($"`{JsonNamingPolicy.SnakeCaseLower.ConvertName(name)}`", documentation, StringComparison.Ordinal));
    }

    [GeneratedRegex("^SEP[1-5][0-9]{2}$")]
    private static partial Regex CodePattern();
}
