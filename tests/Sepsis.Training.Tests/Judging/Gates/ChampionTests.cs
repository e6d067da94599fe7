using Sepsis.Training.Judging;

namespace Sepsis.Training.Tests.Judging.Gates;

public sealed class ChampionTests
{
    private const string Rule = "metric: auroc, versus: champion, min_delta: -0.01";

    [Theory]
    [InlineData(0.79, true,
        "The AUROC of the ensemble (mean over folds) is 0.780, the champion's 0.790; the gain is -0.010: at least -0.01, as required.")]
    [InlineData(0.80, false,
        "The AUROC of the ensemble (mean over folds) is 0.780, the champion's 0.800; the gain is -0.020, "
        + "and at least -0.01 is required.")]
    public void Judge_SameData_ComparesTheMetrics(double theirs, bool passed, string reason)
    {
        var check = GateCase.Check(Rule, GateEvaluation.Good(), GateEvaluation.Good().With(Metric.Auroc, GateEvaluation.Value(theirs)));
        Assert.Equal((passed, reason), (check.Passed, check.Reason));
    }

    [Fact]
    public void Judge_SmallerIsBetter_CountsTheGainTheOtherWay()
    {
        var champion = GateEvaluation.Good().With(Metric.Brier, GateEvaluation.Value(0.08));
        Assert.True(GateCase.Check("metric: brier, versus: champion, min_delta: 0.01", GateEvaluation.Good(), champion).Passed);
    }

    [Fact]
    public void Judge_OtherSplit_SaysSo()
    {
        var champion = GateEvaluation.Good();
        champion = champion with { Method = champion.Method with { Seed = 8 } };
        var check = GateCase.Check(Rule, GateEvaluation.Good(), champion);
        Assert.Contains("(on the same data, split into other folds)", check.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_OtherData_FailsAndSaysWhatToDo()
    {
        var check = GateCase.Check(Rule, GateEvaluation.Good(), GateEvaluation.Good().OnOtherData());
        Assert.Equal((false, null), (check.Passed, check.Measured));
        Assert.Equal(
            "The champion was evaluated on other data (other.csv, SHA-256 bbbbbbbbbbbb; "
            + "the candidate on stays.csv.gz, aaaaaaaaaaaa), and figures of different patients cannot be compared. "
            + "Evaluate the champion on the candidate's data first. What is not shown does not pass.",
            check.Reason);
    }

    [Fact]
    public void Judge_OtherOutcome_Fails() =>
        Assert.Equal("The champion predicts something else: \"death\", not \"sepsis within 24 hours\". What is not shown does not pass.",
            GateCase.Check(Rule, GateEvaluation.Good(), GateEvaluation.Good() with { Outcome = "death" }).Reason);

    [Fact]
    public void Judge_ChampionWithoutTheFigure_Fails() =>
        Assert.False(GateCase.Check(Rule, GateEvaluation.Good(), GateEvaluation.Good().With(Metric.Auroc, null)).Passed);

    [Fact]
    public void Judge_FirstRun_MustBeatEveryBaseline()
    {
        var decision = GateCase.Gate(Rule).Judge(GateEvaluation.Good(), null);
        Assert.True(decision.Blessed);
        Assert.Equal(6, decision.Checks.Count);
        Assert.Equal(
            "There is no champion yet, so the ensemble must beat every baseline instead. "
            + "On the baseline sirs the ensemble gains 0.160 of AUROC (95 % interval 0.120 to 0.200, same resampled patients); "
            + "its lower end, 0.120, is above 0, as required.",
            decision.Checks[3].Reason);
    }

    [Fact]
    public void Judge_FirstRunNotSurelyBetterThanOneBaseline_IsNotBlessed()
    {
        var candidate = GateEvaluation.Good().WithComparison(new("news2", Metric.Auroc.Name, 0.01, -0.0002, 0.02));
        var decision = GateCase.Gate(Rule).Judge(candidate, null);
        var failed = Assert.Single(decision.Checks, check => !check.Passed);
        Assert.Equal(("NOT_BLESSED", Rule), (decision.Verdict, failed.Rule));
        var reason = failed.Reason.Replace("-0.0002", "0.000", StringComparison.Ordinal);
        Assert.EndsWith("its lower end, 0.000, is not above 0.", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_FirstRunGainOfNothing_IsNotBlessed()
    {
        var candidate = GateEvaluation.Good().WithComparison(new("sirs", Metric.Auroc.Name, 0, 0, 0));
        Assert.False(GateCase.Gate(Rule).Judge(candidate, null).Blessed);
    }

    [Fact]
    public void Judge_FirstRunBaselineNotCompared_Fails()
    {
        var candidate = GateEvaluation.Good() with { Comparisons = [] };
        Assert.All(GateCase.Gate(Rule).Judge(candidate, null).Checks, check => Assert.False(check.Passed));
    }

    [Fact]
    public void Judge_FirstRunWithoutBaselines_IsNoFreePass()
    {
        var candidate = GateEvaluation.Good();
        var check = GateCase.Check(Rule, candidate with { Models = [candidate.Ensemble] });
        Assert.False(check.Passed);
        Assert.Equal(
            "There is no champion yet, so the ensemble must beat every baseline instead, and the evaluation has none. "
            + "What is not shown does not pass.",
            check.Reason);
    }

    [Fact]
    public void Judge_FirstRunWithTwoChampionRules_ReplacesThemOnce()
    {
        var gate = GateCase.Gate(Rule, "metric: brier, versus: champion, min_delta: 0");
        Assert.Equal(6, gate.Judge(GateEvaluation.Good(), null).Checks.Count);
    }
}
