using System.Text.Json;
using Sepsis.Training.Commands;
using Sepsis.Training.Tests.Judging;

namespace Sepsis.Training.Tests.Commands;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Evaluate_RowsTheServiceRefuses_AreCountedByField()
    {
        var data = HospitalFile.Write(_folder, "faults", 600, 9, (row, cells) =>
        {
            if (row < 12)
                cells["temperature"] = "101.3";
            if (row is >= 10 and < 15)
                cells["age"] = "7";
            return true;
        });
        var called = Evaluate(HospitalFile.Demo, data);
        Assert.Contains("would refuse 15 rows (age 5, temperature 12); on the 585", called.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_ColumnsInAnotherOrderAndOneMore_GivesTheSameMetrics()
    {
        var data = HospitalFile.Write(_folder, "plain", 500, 9);
        var turnedLines = File.ReadLines(data).Select((line, i) =>
            $"{(i == 0 ? "ward" : "A")},{string.Join(',', line.Split(',').Reverse())}");
        var turned = _folder.Write("turned-synthetic.csv", string.Join('\n', turnedLines));
        Assert.Equal(MetricsOf(data), MetricsOf(turned));
    }

    [Fact]
    public void Evaluate_AbsentInput_IsNamedAndTakenAsNotKnown()
    {
        var data = HospitalFile.Write(_folder, "absent", 500, 9, (_, cells) => (cells["lactate_level"] = "") == "");
        var called = Evaluate(HospitalFile.Demo, data);
        Assert.Contains("ABSENT INPUTS. The bundle looks at lactate_level", called.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name --bundle, to judge")]
    [InlineData("name one of the two", "--bundle", "b", "--work", "w")]
    [InlineData("--aim is of use with --work only", "--bundle", "b", "--aim", "sensitivity=0.9")]
    [InlineData("--out is of use with --bundle only", "--work", "w", "--out", "o.json")]
    public void Evaluate_OptionsOfBothUses_AreRefused(string reason, params string[] options)
    {
        var called = Called.With(["evaluate", "--data", _folder.Write("in.csv", ""), .. options]);
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.Contains(reason, called.Error, StringComparison.Ordinal);
    }

    private string MetricsOf(string data)
    {
        Assert.Equal(ExitCode.Done, Evaluate(HospitalFile.Demo, data, "--out", _folder["figures.json"]).Exit);
        using var report = JsonDocument.Parse(File.ReadAllBytes(_folder["figures.json"]));
        return report.RootElement.GetProperty("models").GetRawText();
    }

    private static Called Evaluate(string bundle, string data, params string[] more) =>
        Called.With(["evaluate", "--bundle", bundle, "--data", data, "--replicates", "20", .. more]);
}
