using Sepsis.Training.Bundles;
using Sepsis.Training.Evidence;
using Sepsis.Training.Tests.Judging.Gates;

namespace Sepsis.Training.Tests.Bundles;

public sealed class CardMarkdownTests
{
    private static readonly string s_sepsis = CardMarkdown.Write(CardCase.Sepsis);

    [Fact]
    public void Write_Sepsis_HasItsPartsInOrder() => Assert.Equal(
        [
            "# sepsis 2.0.0", "## What it is", "## What it is for", "## What it must not be used for", "## Limits",
            "## What it learned from", "## How well it does", "## By what a sender sends", "## Risk bands", "## Subgroups",
            "## At a site it has not learned from", "## Anomalies in the data", "## The gate",
            "## Source attributes (45 CFR 170.315(b)(11)(iv)(B))",
        ],
        s_sepsis.Split('\n').Where(line => line.StartsWith('#')));

    [Theory]
    [InlineData("| AUROC | 0.780 (0.760 to 0.800) | 0.780 ± 0.010 |")]
    [InlineData("| AUPRC | not defined | not defined |")]
    [InlineData("| qsofa | 0.600 (0.580 to 0.620) | 0.180 (0.140 to 0.220) | mental state is not in these data |")]
    [InlineData("| low | 0.0000 | 3000 (75 %) | 3 % (2 % to 4 %) | 0.36 |")]
    [InlineData("| very high | 0.4000 | 0 (0 %) | none seen | not defined |")]
    [InlineData("| sex: female | 1800 | 450 | 150 | 0.790 (0.740 to 0.840) | not defined | not defined |")]
    [InlineData("| B | A | ensemble | 1600 | 120 | 0.730 (0.710 to 0.750) | 1.021 (1.000 to 1.040) | 0.981 (0.960 to 1.000) |")]
    [InlineData("A probability of 0.0710 or more counts as positive: the highest threshold with a sensitivity of 0.80.")]
    [InlineData("- DUPLICATE_ROWS (warning): 12 rows repeat another.")]
    [InlineData("Accepted and not used, because these data hold no value of it: num_comorbidities.")]
    [InlineData("| holds | metric: auroc, min: 0.74 | It is 0.780. |")]
    [InlineData("| 1 | Name and contact information for the intervention developer | Not available "
        + "| Those who trained the model have not stated it. |")]
    [InlineData("PhysioNet/Computing in Cardiology Challenge 2019, version 1.0.0, CC BY 4.0, "
        + "https://doi.org/10.13026/v64v-d857. Please cite:")]
    public void Write_Sepsis_HasTheLine(string line) => Assert.Contains(line, s_sepsis.Split('\n'));

    [Theory]
    [InlineData("10.1097/CCM.0000000000004145")]
    [InlineData("Goldberger AL")]
    public void Write_ChallengeData_Cites(string citation) => Assert.Contains(citation, s_sepsis, StringComparison.Ordinal);

    [Fact]
    public void Write_Warnings_StandBeforeAllElse()
    {
        var evaluation = GateEvaluation.Good() with { Warnings = ["CHILDREN. Some are."] };
        var text = CardMarkdown.Write(CardCase.Sepsis with { Evaluation = evaluation });
        Assert.StartsWith("# sepsis 2.0.0\n\n> **CHILDREN. Some are.**\n\n## What it is\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NotBlessed_SaysSoOnTop() => Assert.StartsWith(
        "# falls 1\n\n> **NOT_BLESSED. The model did not pass its gate: it is for study and must not serve.**\n",
        CardMarkdown.Write(CardCase.Bare), StringComparison.Ordinal);

    [Fact]
    public void Write_AcceptedAnomaly_IsNamed()
    {
        var evaluation = GateEvaluation.Good().WithAnomaly("SEPARATING_COLUMN", accepted: true);
        Assert.Contains(
            "- SEPARATING_COLUMN (severe, accepted by those who trained the model) in lactate_level: It gives the outcome away.",
            CardMarkdown.Write(CardCase.Sepsis with { Evaluation = evaluation }).Split('\n'));
    }

    /// <summary>Names from a hospital's own file cannot break the table.</summary>
    [Fact]
    public void Write_NamesWithMarks_KeepTheTableWhole()
    {
        var lines = CardMarkdown.Write(CardCase.Bare).Split('\n');
        var table = lines.SkipWhile(line => !line.StartsWith("## Source", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|'))
            .ToList();
        Assert.Equal(33, table.Count);
        Assert.All(table, line => Assert.Equal(5, line.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|')));
        Assert.DoesNotContain(lines, line => line.Contains("<7>", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_NoSitesAndNoSubgroups_IsSaid()
    {
        var lines = CardMarkdown.Write(CardCase.Bare).Split('\n');
        Assert.Contains("Subgroups were not judged apart.", lines);
        Assert.Contains("The data name no sites, so nothing is known of how the model does at a place it has not learned from.", lines);
        Assert.Contains("Nobody stated whose data they are.", lines);
    }

    [Fact]
    public void Write_GroupWithoutFigures_IsTooFew()
    {
        var small = new SubgroupEvidence("sex", "unknown", 3, 3, 1, new Dictionary<string, MetricEvidence>());
        Assert.Contains("| sex: unknown | 3 | 3 | 1 | too few | too few | too few |",
            CardMarkdown.Write(CardCase.Sepsis with { Evaluation = GateEvaluation.Good().WithSubgroup(small) }).Split('\n'));
    }

    [Fact]
    public void Write_SameSubject_GivesTheSameText() => Assert.Equal(s_sepsis, CardMarkdown.Write(CardCase.Sepsis));
}
