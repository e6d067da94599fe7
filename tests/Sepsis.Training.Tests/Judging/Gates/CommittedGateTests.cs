using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;
using Sepsis.Training.Judging.Gates;

namespace Sepsis.Training.Tests.Judging.Gates;

/// <summary>The gates that come with the repository, on a good evaluation and on one that is spoilt in one place.</summary>
public sealed class CommittedGateTests
{
    private static readonly Dictionary<string, Evaluation> s_spoilt = new()
    {
        ["worse"] = GateEvaluation.Good().With(Metric.Auroc, GateEvaluation.Value(0.72)),
        ["overconfident"] = GateEvaluation.Good().With(Metric.CalibrationSlope, GateEvaluation.Value(0.6)),
        ["too many expected"] = GateEvaluation.Good().With(Metric.ObservedToExpected, GateEvaluation.Value(0.85)),
        ["no better than a regression"] = GainingOn("logistic_regression", 0.001, -0.02, 0.02),
        ["no better than a regression of all columns"] = GainingOn("logistic_regression_extended", 0.001, -0.02, 0.02),
        ["little better than a score"] = GainingOn("news2", 0.06, 0.04, 0.08),
        ["unfair"] = GateEvaluation.Good().WithSubgroup(GateEvaluation.Group("sex", "female", 150, 0.6)),
        ["no figure"] = GateEvaluation.Good().With(Metric.Auroc, null),
        ["does not travel"] = GateEvaluation.Good() with { Transfers = [GateEvaluation.Transfer("A", "B", 0.6, 0.65)] },
        ["half the risk told to some senders"] =
            GateEvaluation.Good() with { Sets = [GateEvaluation.Set("core", ["core"], 0.66, observedToExpected: 2)] },
        ["severe anomaly, accepted"] = GateEvaluation.Good().WithAnomaly("SEPARATING_COLUMN", accepted: true),
    };

    public static TheoryData<string> Spoilt => [.. s_spoilt.Keys];

    [Theory]
    [InlineData("sepsis.yaml")]
    [InlineData("default.yaml")]
    public void Judge_GoodEvaluation_IsBlessed(string file)
    {
        var gate = GateFile.Read(GateCase.Committed(file));
        var first = gate.Judge(GateEvaluation.Good(), null);
        Assert.Equal(("BLESSED", false), (first.Verdict, first.Forced));
        Assert.True(gate.Judge(GateEvaluation.Good(), GateEvaluation.Good()).Blessed);
    }

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void Judge_SpoiltEvaluation_IsNotBlessedBySepsis(string spoilt)
    {
        var champion = GateEvaluation.Good().With(Metric.Auroc, GateEvaluation.Value(0.7));
        var decision = GateFile.Read(GateCase.Committed("sepsis.yaml")).Judge(s_spoilt[spoilt], champion);
        Assert.False(decision.Blessed);
        Assert.Single(decision.Checks, check => !check.Passed && !check.Rule.Contains("champion", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("overconfident")]
    [InlineData("no better than a regression")]
    public void Judge_SpoiltEvaluation_DefaultLooksAtLess(string spoilt)
    {
        var decision = GateFile.Read(GateCase.Committed("default.yaml")).Judge(s_spoilt[spoilt], null);
        Assert.Equal(spoilt != "overconfident", decision.Blessed);
    }

    [Fact]
    public void Judge_FamilyOfOne_IsSaidAndBlessed()
    {
        var decision = GateFile.Read(GateCase.Committed("sepsis.yaml")).Judge(GateEvaluation.Good() with { Sets = [] }, null);
        Assert.True(decision.Blessed);
        Assert.Equal(2, decision.Checks.Count(check => check.Reason == "Not judged, and not required: The evaluation has no sets."));
    }

    [Fact]
    public void Judge_UnacceptedSevereAnomaly_IsNotBlessedByDefault()
    {
        var candidate = GateEvaluation.Good().WithAnomaly("SEPARATING_COLUMN", accepted: false);
        Assert.False(GateFile.Read(GateCase.Committed("default.yaml")).Judge(candidate, null).Blessed);
    }

    [Fact]
    public void Judge_NoSitesInTheData_IsSaidAndBlessed()
    {
        var candidate = GateEvaluation.Good();
        candidate = candidate with { Transfers = [], Subgroups = [.. candidate.Subgroups.Where(group => group.Name != "site")] };
        var decision = GateFile.Read(GateCase.Committed("sepsis.yaml")).Judge(candidate, null);
        Assert.True(decision.Blessed);
        var notJudged = decision.Checks.Where(check =>
            check.Reason.StartsWith("Not judged, and not required: ", StringComparison.Ordinal));
        Assert.Equal(2, notJudged.Count());
    }

    private static Evaluation GainingOn(string baseline, double gain, double lower, double upper) =>
        GateEvaluation.Good().WithComparison(new(baseline, Metric.Auroc.Name, gain, lower, upper));
}
