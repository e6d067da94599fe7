using Sepsis.Domain;

namespace Sepsis.Conventions.Tests.Deployment;

/// <summary>The operator's book cannot fall behind the code.</summary>
public sealed class OperationsTests
{
    private static readonly Dictionary<string, string> Rows = DeployFolder.Operations.Split('\n')
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Contains("__", StringComparison.Ordinal))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(cells => cells[1].Trim('`'), cells => cells[2].Trim('`'));

    [Fact]
    public void Table_EverySetting_StandsInItWithItsDefault()
    {
        Assert.NotEmpty(Settings.All);
        Assert.Empty(Settings.All.Where(setting => Rows.GetValueOrDefault(setting.Key) != Settings.DefaultOf(setting.Value))
            .Select(setting => $"{setting.Key}: default {Settings.DefaultOf(setting.Value)}, "
                + $"in docs/operations.md {Rows.GetValueOrDefault(setting.Key) ?? "not at all"}"));
    }

    [Fact]
    public void Book_EveryErrorCode_SaysWhatItAsksOfAnOperator() =>
        Assert.All(SepsisError.All, error => Assert.Contains(error.Code, DeployFolder.Operations, StringComparison.Ordinal));

    [Theory]
    [InlineData("Audit__WhenDown", "Refuse")]
    [InlineData("Audit__ConnectionString", "none")]
    [InlineData("Bundle__ConformalLevel", "0.9")]
    public void DefaultOf_Setting_IsWhatANewOneHas(string setting, string expected) =>
        Assert.Equal(expected, Settings.DefaultOf(Settings.All[setting]));
}
