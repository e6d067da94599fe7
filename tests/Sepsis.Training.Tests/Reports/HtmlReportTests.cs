using System.Text.RegularExpressions;
using System.Xml.Linq;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;
using Sepsis.Training.Reports;
using Sepsis.Training.Reports.Charts;

namespace Sepsis.Training.Tests.Reports;

public sealed partial class HtmlReportTests
{
    private const string Nasty = "<script>alert('1')</script>&\"'";

    private static readonly string[] s_sections =
    [
        "summary", "figures", "first-day", "senders", "curves", "thresholds", "certainty", "folds", "features", "subgroups", "choices",
        "data", "limits", "gate",
    ];

    private static readonly string[] s_charts =
    [
        "roc", "precision-recall", "reliability", "histogram", "net-benefit", "trade-off", "folds-auroc", "importance",
        "dependence-1", "dependence-6", "subgroups-auroc",
    ];

    [Fact]
    public void Write_RichEvaluation_HasEverySectionInOrderAndEveryChart()
    {
        var page = Parsed(Rich());
        Assert.Equal(s_sections, page.Descendants("section").Select(section => (string?)section.Attribute("id")));
        Assert.Subset(page.Descendants(Svg.Space + "svg").Select(Id).ToHashSet(), s_charts.ToHashSet());
    }

    [Fact]
    public void Write_AnySvg_HasRoleTitleAndDescriptionOfItsOwn()
    {
        var page = Parsed(Rich());
        Assert.All(page.Descendants(Svg.Space + "svg"), svg =>
        {
            Assert.Equal("img", (string?)svg.Attribute("role"));
            Assert.NotEmpty(svg.Element(Svg.Space + "title")!.Value);
            Assert.NotEmpty(svg.Element(Svg.Space + "desc")!.Value);
        });
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToArray();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Write_Summary_CountsAsPeopleDo()
    {
        var summary = Section(Rich(), "summary");
        Assert.Contains("heart failure within 30 days", summary, StringComparison.Ordinal);
        Assert.Contains("20,000 assessments (rows) of 16,117 patients", summary, StringComparison.Ordinal);
        Assert.Contains("Of 100 assessments it alerts on 39", summary, StringComparison.Ordinal);
        Assert.Contains("Of 10 alerts 4 are right and 6 are false", summary, StringComparison.Ordinal);
        Assert.Contains("Of 10 with the outcome it finds 8 and misses 2", summary, StringComparison.Ordinal);
        Assert.Contains("Of 100 assessments without an alert 6 have the outcome all the same", summary, StringComparison.Ordinal);
        Assert.Contains("It ranks better than logistic regression", summary, StringComparison.Ordinal);
        Assert.Contains("REPEATED ROWS", summary, StringComparison.Ordinal);
        Assert.Contains(
            "Severe anomalies in the data: 1, 1 of them accepted by hand (SEPARATING_COLUMN)", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OtherOutcome_SaysNothingOfSepsis() => Assert.DoesNotContain("sepsis", Rich(), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Write_Figures_StandWithTheirIntervalsAndFolds()
    {
        var metrics = Section(Rich(), "figures");
        Assert.Contains("0.837 (0.831 to 0.843) 0.836 (sd\u00a00.006)", metrics, StringComparison.Ordinal);
        Assert.Contains("0.009 (no interval)", metrics, StringComparison.Ordinal);
        Assert.Contains("+0.015 (+0.012 to +0.019)better", metrics, StringComparison.Ordinal);
        Assert.Contains("0.000 (-0.001 to 0.000)not told apart", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Certainty_SaysWhatWasPromisedAndWhetherItWasKept()
    {
        var certainty = Section(Rich(), "certainty");
        Assert.Contains("of those without, at least 90.0\u00a0% get a set that holds what came about", certainty, StringComparison.Ordinal);
        Assert.Contains("with the outcome90.3\u00a0% (0.6\u00a0%)90.0\u00a0%3,5202,900kept", certainty, StringComparison.Ordinal);
        Assert.Contains("without87.1\u00a0% (0.3\u00a0%)90.0\u00a0%16,48014,011not kept", certainty, StringComparison.Ordinal);
        Assert.Contains("Of 10 rows 5 get the answer \"cannot tell\"", certainty, StringComparison.Ordinal);
        Assert.Contains("On average it is 0.021 wide; nine in ten are no wider than 0.052.", certainty, StringComparison.Ordinal);
        Assert.Contains("0.0100.0040.000 (0.008)0.0222,000below", certainty, StringComparison.Ordinal);
        Assert.Contains("0.0500.0440.050 (0.008)0.0622,000within", certainty, StringComparison.Ordinal);
        Assert.Contains("not about this one patient", certainty, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_CertaintyOfTooFewPatients_JudgesNothing()
    {
        var certainty = SampleEvaluation.Rich().Certainty! with { WithOutcome = new(1, 3, 1, null, null), WithoutOutcome = null };
        var text = Section(HtmlReport.Write("demo", "1.0.0", SampleEvaluation.Rich() with { Certainty = certainty }, null), "certainty");
        Assert.Contains("with the outcome100.0\u00a0% (not available)90.0\u00a0%31not judged", text, StringComparison.Ordinal);
        Assert.Contains("withoutnot available90.0\u00a0%00not judged", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NastyNames_AreTextAndNothingElse()
    {
        var rich = SampleEvaluation.Rich();
        var nasty = rich with
        {
            Outcome = Nasty,
            Data = rich.Data with
            {
                File = Nasty,
                Features = [Nasty],
                Sites = new Dictionary<string, int> { [Nasty] = 3 },
                Cleaning = [Nasty],
                NotUsed = [Nasty],
            },
            Importance = [new(Nasty, 0.1, 0.01, 0.5)],
            PartialDependence = [new(Nasty, Nasty, [new(0, 0.1), new(1, 0.2)], 0.1)],
            Subgroups = [rich.Subgroups[0] with { Name = Nasty, Value = Nasty }],
            Anomalies = [new(Nasty, AnomalySeverity.Severe, Nasty, 1, Nasty, false)],
            Warnings = [Nasty],
        };
        var text = HtmlReport.Write(Nasty, Nasty, nasty, new(false, false, [new(Nasty, false, null, Nasty)]));
        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Parsed(text).Descendants(), element => element.Name.LocalName == "script");
        Assert.Contains(Nasty, Parsed(text).Descendants("li").Select(item => item.Value));
    }

    [Theory]
    [InlineData(0x0001)]
    [InlineData(0xd800)]
    [InlineData(0x202e)]
    [InlineData(0xffff)]
    public void Write_CharactersNoPageMayHold_BecomeAReplacementSign(int character)
    {
        var text = HtmlReport.Write($"a{(char)character}b", "1", SampleEvaluation.Rich(), null);
        Assert.StartsWith("a\ufffdb", Parsed(text).Descendants("h1").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Page_AsksNobodyElseForAnything()
    {
        var text = Rich();
        Assert.DoesNotContain("://", text.Replace(Svg.Space.NamespaceName, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("@import", text, StringComparison.Ordinal);
        var page = Parsed(text);
        var sources = page.Descendants().Attributes().Where(a => a.Name.LocalName is "src" or "href");
        Assert.All(sources, source => Assert.StartsWith("#", source.Value, StringComparison.Ordinal));
        Assert.All(Url().Matches(text), url => Assert.StartsWith("url(#", url.Value, StringComparison.Ordinal));
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToHashSet();
        Assert.All(page.Descendants("a"), link => Assert.Contains(((string)link.Attribute("href")!)[1..], ids));
    }

    /// <summary>Browsers read the style sheet raw: an escaped sign in it would be a broken rule.</summary>
    [Fact]
    public void Write_StyleSheet_NeedsNoEscaping() => Assert.Contains(StyleSheet.Text, Rich(), StringComparison.Ordinal);

    [Fact]
    public void Write_SameEvaluationInAnotherOrder_IsTheSame()
    {
        var rich = SampleEvaluation.Rich();
        var turned = rich with
        {
            Data = rich.Data with { Sites = rich.Data.Sites.Reverse().ToDictionary() },
            Curves = rich.Curves with
            {
                Roc = rich.Curves.Roc.Reverse().ToDictionary(),
                NetBenefit = rich.Curves.NetBenefit.Reverse().ToDictionary(),
            },
        };
        Assert.Equal(Rich(), HtmlReport.Write("demo", "1.0.0", turned, SampleEvaluation.Gate(false)));
    }

    [Fact]
    public void Write_BareEvaluation_SaysWhatIsNotThereAndInventsNothing()
    {
        var text = HtmlReport.Write("demo", "1.0.0", SampleEvaluation.Bare(), null);
        Assert.Equal(s_sections, Parsed(text).Descendants("section").Select(section => (string?)section.Attribute("id")));
        Assert.Empty(Parsed(text).Descendants(Svg.Space + "svg"));
        Assert.Contains("How often an alert is right: not available", text, StringComparison.Ordinal);
        Assert.Contains("Gate: not judged", text, StringComparison.Ordinal);
        Assert.Contains("No subgroups were judged apart", text, StringComparison.Ordinal);
        Assert.Contains("keep what they promise is not available: it was not measured", text, StringComparison.Ordinal);
        Assert.Contains("The data name no sites", text, StringComparison.Ordinal);
        Assert.Contains("None were found", text, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_FiguresThatAreNoNumbers_AreNotAvailable()
    {
        var rich = SampleEvaluation.Rich();
        var nothing = new MetricEvidence(double.NaN, double.NaN, [null, double.NaN], double.NaN, double.NaN, double.PositiveInfinity);
        var without = rich with
        {
            Models = [.. rich.Models.Select(model => model with { Metrics = model.Metrics.Keys.ToDictionary(name => name, _ => nothing) })],
            Comparisons = [new("sirs", Metric.Auroc.Name, double.NaN, double.NaN, double.NaN)],
            Importance = [new("age", double.NaN, double.NaN, double.NaN)],
            PartialDependence = [new("age", "a", [new(double.NaN, 1), new(3, double.NaN)], double.NaN)],
            Curves = rich.Curves with
            {
                Reliability = [new(double.NaN, double.NaN, double.NaN, double.NaN, 0)],
                Histogram = [new(double.NaN, double.NaN, 2)],
            },
            Decision = rich.Decision with { Threshold = double.NaN },
        };
        var text = HtmlReport.Write("demo", "1.0.0", without, null);
        Assert.DoesNotMatch("NaN|Infinity|∞", text);
        Assert.Contains("How well it ranks: not available", text, StringComparison.Ordinal);
        Parsed(text);
    }

    [Theory]
    [InlineData(true, false, "Gate: BLESSED")]
    [InlineData(false, false, "Gate: NOT_BLESSED. 1 of 3 rules were not met")]
    [InlineData(false, true, "Gate: NOT_BLESSED, put into service all the same, by force")]
    public void Write_Gate_IsInTheSummary(bool blessed, bool forced, string verdict)
    {
        var text = HtmlReport.Write("demo", "1.0.0", SampleEvaluation.Rich(), SampleEvaluation.Gate(blessed) with { Forced = forced });
        Assert.Contains(verdict, Section(text, "summary"), StringComparison.Ordinal);
        Assert.Contains("No subgroup falls behind.", Section(text, "gate"), StringComparison.Ordinal);
    }

    private static string Rich() => HtmlReport.Write("demo", "1.0.0", SampleEvaluation.Rich(), SampleEvaluation.Gate(false));

    private static XDocument Parsed(string page) => XDocument.Parse(page, LoadOptions.PreserveWhitespace);

    private static string Section(string page, string id) =>
        Parsed(page).Descendants("section").Single(section => (string?)section.Attribute("id") == id).Value;

    private static string Id(XElement svg) =>
        ((string)svg.Element(Svg.Space + "title")!.Attribute("id")!).Replace("-title", "", StringComparison.Ordinal);

    [GeneratedRegex(@"url\([^)]*")]
    private static partial Regex Url();
}
