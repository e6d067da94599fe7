using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Sepsis.Training.Commands;
using Sepsis.Training.Tests.Judging;

namespace Sepsis.Training.Tests.Commands;

public sealed class FitCheckCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FitCheck_PatientsLikeThoseOfTheTraining_Fits()
    {
        var called = Check(HospitalFile.Demo, HospitalFile.Write(_folder, "same", 3000, 77));
        Assert.Equal(ExitCode.Done, called.Exit);
        Assert.Contains("Verdict: it fits", called.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("(PSI", called.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void FitCheck_TwiceTheOutcome_SaysRecalibrateAndWhatItWouldGive()
    {
        var data = HospitalFile.Write(_folder, "more", 3000, 77, HospitalFile.MoreSepsis);
        var called = Check(HospitalFile.Demo, data, "--out", _folder["fit.json"]);
        Assert.Equal(ExitCode.NoFit, called.Exit);
        Assert.Contains("Verdict: recalibrate first", called.Output, StringComparison.Ordinal);
        Assert.Contains("the probabilities are too low", called.Output, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(File.ReadAllBytes(_folder["fit.json"]));
        Assert.Equal("recalibrate_first", report.RootElement.GetProperty("verdict").GetString());
        Assert.True(HospitalFile.Value(report.RootElement.GetProperty("evaluation"), "observed_to_expected") > 1.3);
        var recalibrated = report.RootElement.GetProperty("recalibration").GetProperty("figures").GetProperty("observed_to_expected");
        Assert.InRange(recalibrated.GetProperty("pooled").GetDouble(), 0.97, 1.03);
    }

    [Fact]
    public void FitCheck_OutcomeByChance_DoesNotFit()
    {
        var data = HospitalFile.Write(_folder, "chance", 2000, 77, (row, cells) =>
        {
            cells["sepsis_risk"] = row % 4 == 0 ? "1" : "0";
            return true;
        });
        var called = Check(HospitalFile.Demo, data);
        Assert.Equal(ExitCode.NoFit, called.Exit);
        Assert.Contains("Verdict: it does not fit", called.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void FitCheck_DriftedInputs_AreNamedAndNoOthers()
    {
        var data = HospitalFile.Write(_folder, "drift", 2000, 77, (row, cells) =>
        {
            cells["platelets"] = row % 2 == 0 ? "" : cells["platelets"];
            var breaths = int.Parse(cells["respiratory_rate"].Split('.')[0], CultureInfo.InvariantCulture);
            cells["respiratory_rate"] = $"{breaths + 8}";
            return true;
        });
        var drifted = Check(HospitalFile.Demo, data).Output.Split('\n')
            .Single(line => line.Contains("spread quite otherwise", StringComparison.Ordinal));
        Assert.Contains("respiratory_rate (PSI", drifted, StringComparison.Ordinal);
        Assert.Contains("platelets (PSI", drifted, StringComparison.Ordinal);
        Assert.DoesNotContain("heart_rate (PSI", drifted, StringComparison.Ordinal);
    }

    [Fact]
    public void FitCheck_TooFewWithTheOutcome_CannotTell()
    {
        var called = Check(HospitalFile.Demo, HospitalFile.Write(_folder, "few", 300, 77));
        Assert.Equal(ExitCode.NoFit, called.Exit);
        Assert.Contains("Verdict: these data cannot tell", called.Output, StringComparison.Ordinal);
        Assert.Contains("at least 100 with it and 100 without", called.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void FitCheck_Page_IsAPageThatOpensAlone()
    {
        Check(HospitalFile.First, HospitalFile.Write(_folder, "page", 900, 77), "--out", _folder["fit.html"]);
        var page = XDocument.Parse(File.ReadAllText(_folder["fit.html"]).Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));
        Assert.Equal(9, page.Descendants("section").Count());
        Assert.Empty(page.Descendants("script"));
    }

    [Fact]
    public void FitCheck_UnlabelledFile_ExitsWithTwoAndSaysWhatIsLacking()
    {
        var data = _folder.Write("open.csv", "patient_id,heart_rate,respiratory_rate,temperature,age\nP1,80,16,37,50\n");
        var called = Check(HospitalFile.Demo, data);
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.Contains("open.csv has no column sepsis_risk", called.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void FitCheck_OneOutcomeOnly_ExitsWithTwo()
    {
        var called = Check(HospitalFile.Demo, HospitalFile.Write(_folder, "healthy", 200, 77, (_, cells) => cells["sepsis_risk"] == "0"));
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.Contains("have the same sepsis_risk", called.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void FitCheck_ReportOfNoKnownKind_IsRefusedBeforeAnythingIsRead() =>
        Assert.Equal(ExitCode.Unusable, Check(_folder["none"], _folder["none.csv"], "--out", _folder["fit.pdf"]).Exit);

    private static Called Check(string bundle, string data, params string[] more) =>
        Called.With(["fit-check", "--bundle", bundle, "--data", data, "--replicates", "60", .. more]);
}
