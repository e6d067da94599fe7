using Microsoft.Extensions.Options;
using Sepsis.Api.Hosting;

namespace Sepsis.Api.Tests.Hosting;

public sealed class StartupNoticeTests
{
    /// <summary>Faults of two classes of options: one start tells of all of them, and of nothing else.</summary>
    [Fact]
    public async Task Start_SeveralUnusableSettings_NamesEveryKeyAndEndsWithOne()
    {
        var (exitCode, output, error) = await StartedProgram.RunAsync(new Dictionary<string, string>
        {
            ["Audit__RetentionDays"] = "-1",
            ["Audit__SiteSecret"] = "short",
            ["Bundle__ConformalLevel"] = "2",
        });
        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        var lines = error.TrimEnd().Split('\n', StringSplitOptions.TrimEntries);
        Assert.Equal("The service could not start: 3 settings cannot be used.", lines[0]);
        Assert.Equal(["Audit:RetentionDays:", "Audit:SiteSecret:", "Bundle:ConformalLevel:"],
            lines[1..].Select(line => line.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Start_TextWhereANumberIsDue_NamesTheKey()
    {
        var (exitCode, _, error) = await StartedProgram.RunAsync(new Dictionary<string, string> { ["Audit__RetentionDays"] = "ten" });
        Assert.Equal(1, exitCode);
        Assert.Contains("Audit:RetentionDays", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_OneFault_IsOneLine() => Assert.Equal(
        "The service could not start. Store:Folder: is needed",
        StartupNotice.Text(new OptionsValidationException("", typeof(StoreOptions),
            ["DataAnnotation validation failed for 'StoreOptions' members: 'Folder' with the error: 'is needed'."])));

    [Fact]
    public void Text_FaultOfNoSingleSetting_IsWhatTheOptionsSay() => Assert.Equal(
        "The service could not start. Nobody could ask.",
        StartupNotice.Text(new OptionsValidationException("", typeof(StoreOptions), ["Nobody could ask."])));

    [Fact]
    public void Of_SomethingElse_IsNoFaultOfSettings()
    {
        Assert.Empty(SettingFaults.Of(new InvalidOperationException("a defect")));
        Assert.Empty(SettingFaults.Of(new AggregateException(new InvalidOperationException("a defect"))));
    }

    private sealed class StoreOptions
    {
        public const string Section = "Store";
    }
}
