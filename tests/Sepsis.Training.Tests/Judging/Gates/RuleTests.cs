using Sepsis.Training.Judging;

namespace Sepsis.Training.Tests.Judging.Gates;

/// <summary>Every kind of rule, holding and failing, with the whole sentence that the committee reads.</summary>
public sealed class RuleTests
{
    [Theory]
    [InlineData("metric: auroc, min: 0.74", true, "The AUROC of the ensemble (mean over folds) is 0.780: at least 0.74, as required.")]
    [InlineData("metric: auroc, min: 0.7801", false,
        "The AUROC of the ensemble (mean over folds) is 0.780, and at least 0.7801 is required.")]
    [InlineData("metric: auroc, min: 0.78", true, "The AUROC of the ensemble (mean over folds) is 0.780: at least 0.78, as required.")]
    [InlineData("metric: auroc, min: 0.77, on: lower", false,
        "The AUROC of the ensemble (lower end of its interval) is 0.760, and at least 0.77 is required.")]
    [InlineData("metric: brier, max: 0.07", true, "The Brier score of the ensemble (mean over folds) is 0.066: at most 0.07, as required.")]
    [InlineData("metric: brier, max: 0.07, on: upper", false,
        "The Brier score of the ensemble (upper end of its interval) is 0.086, and at most 0.07 is required.")]
    [InlineData("metric: calibration_slope, min: 0.9, max: 1.1", true,
        "The calibration slope of the ensemble (mean over folds) is 1.020: 0.9 to 1.1, as required.")]
    [InlineData("metric: calibration_slope, min: 0.9, max: 1.0205, on: pooled", false,
        "The calibration slope of the ensemble (over all rows) is 1.021, and 0.9 to 1.0205 is required.")]
    [InlineData("metric: npv, min: 0.9", false,
        "The evaluation has no negative predictive value (mean over folds) of the ensemble. What is not shown does not pass.")]
    public void Judge_Bound_SaysWhatIsAndWhatIsAsked(string rule, bool passed, string reason) => Judges(rule, passed, reason);

    [Theory]
    [InlineData("metric: auroc, versus: baseline:logistic_regression, min_delta: 0.02, confidence: 0.95", true,
        "On the baseline logistic_regression the ensemble gains 0.040 of AUROC (95 % interval 0.021 to 0.058, same resampled patients); "
        + "its lower end is 0.021: at least 0.02, as required.")]
    [InlineData("metric: auroc, versus: baseline:logistic_regression, min_delta: 0.03, confidence: 0.95", false,
        "On the baseline logistic_regression the ensemble gains 0.040 of AUROC (95 % interval 0.021 to 0.058, same resampled patients); "
        + "its lower end is 0.021, and at least 0.03 is required.")]
    [InlineData("metric: auroc, versus: baseline:logistic_regression, min_delta: 0.03", true,
        "On the baseline logistic_regression the ensemble gains 0.040 of AUROC (95 % interval 0.021 to 0.058, same resampled patients); "
        + "the gain is 0.040: at least 0.03, as required.")]
    [InlineData("metric: brier, versus: baseline:logistic_regression, min_delta: 0, confidence: 0.95", true,
        "On the baseline logistic_regression the ensemble gains 0.004 of Brier score "
        + "(95 % interval 0.001 to 0.007, same resampled patients); its lower end is 0.001: at least 0, as required.")]
    [InlineData("metric: auroc, versus: member:gradient_boosted_trees, min_delta: 0.005, confidence: 0.95", false,
        "On the member gradient_boosted_trees the ensemble gains 0.010 of AUROC (95 % interval 0.002 to 0.018, same resampled patients); "
        + "its lower end is 0.002, and at least 0.005 is required.")]
    [InlineData("metric: auroc, versus: baseline:gradient_boosted_trees, min_delta: 0", false,
        "The baseline gradient_boosted_trees is not in the evaluation. What is not shown does not pass.")]
    [InlineData("metric: auroc, versus: baseline:mews, min_delta: 0, required: no", true,
        "Not judged, and not required: The baseline mews is not in the evaluation.")]
    [InlineData("metric: brier, versus: baseline:sirs, min_delta: 0", false,
        "The evaluation does not compare the Brier score of the ensemble with the baseline sirs on the same patients. "
        + "What is not shown does not pass.")]
    [InlineData("metric: auroc, versus: baseline:sirs, min_delta: 0, confidence: 0.99", false,
        "The evaluation's intervals are of 95 %, not of 99 % as the rule asks. What is not shown does not pass.")]
    public void Judge_VersusModel_LooksAtThePairedDifference(string rule, bool passed, string reason) => Judges(rule, passed, reason);

    [Theory]
    [InlineData("metric: auroc, slice: sex, max_gap: 0.12", true,
        "By sex the AUROC goes from 0.760 (male) to 0.790 (female); the gap is 0.030: at most 0.12, as required.")]
    [InlineData("metric: auroc, slice: sex, max_gap: 0.02", false,
        "By sex the AUROC goes from 0.760 (male) to 0.790 (female); the gap is 0.030, and at most 0.02 is required.")]
    [InlineData("metric: auroc, slice: age_band, max_gap: 0.12, min_positives: 50", true,
        "By age_band the AUROC goes from 0.740 (65 and over) to 0.810 (18 to 44); the gap is 0.070: at most 0.12, as required. "
        + "Not judged, too few: not known (4 positives in 48 rows).")]
    [InlineData("metric: auroc, slice: age_band, max_gap: 0.12", false,
        "By age_band the AUROC goes from 0.500 (not known) to 0.810 (18 to 44); the gap is 0.310, and at most 0.12 is required.")]
    [InlineData("metric: auroc, slice: age_band, min: 0.7, min_positives: 50", true,
        "By age_band, 3 groups judged: the AUROC (over all rows) of 65 and over is 0.740: at least 0.7, as required. "
        + "Not judged, too few: not known (4 positives in 48 rows).")]
    [InlineData("metric: auroc, slice: age_band, min: 0.79", false,
        "By age_band, 4 groups judged: the AUROC (over all rows) of not known is 0.500, and at least 0.79 is required. "
        + "Outside too: 65 and over (0.740), 45 to 64 (0.780).")]
    [InlineData("metric: auroc, slice: sex, min: 0.72, on: lower", false,
        "By sex, 2 groups judged: the AUROC (lower end of its interval) of male is 0.710, and at least 0.72 is required.")]
    [InlineData("metric: auroc, slice: sex, max_gap: 0.12, min_positives: 160", false,
        "The evaluation has one group only by sex that is large enough to be judged. "
        + "Not judged, too few: female (150 positives in 1800 rows). What is not shown does not pass.")]
    [InlineData("metric: brier, slice: sex, max_gap: 0.12", false,
        "The evaluation has no Brier score (over all rows) for sex female. What is not shown does not pass.")]
    [InlineData("metric: auroc, slice: ward, max_gap: 0.12", false,
        "The evaluation has no group by ward that is large enough to be judged. What is not shown does not pass.")]
    [InlineData("metric: auroc, slice: ward, max_gap: 0.12, required: no", true,
        "Not judged, and not required: The evaluation has no group by ward that is large enough to be judged.")]
    public void Judge_Slice_TellsTheWorstOffAndTheSkipped(string rule, bool passed, string reason) => Judges(rule, passed, reason);

    [Theory]
    [InlineData("metric: auroc, transfer: A, min: 0.7", true,
        "Learned at B and judged at A, the AUROC of the ensemble is 0.730: at least 0.7, as required.")]
    [InlineData("metric: auroc, transfer: A, min: 0.75", false,
        "Learned at B and judged at A, the AUROC of the ensemble is 0.730, and at least 0.75 is required.")]
    [InlineData("metric: auroc, transfer: B, versus: baseline:logistic_regression, min_delta: 0.02", true,
        "Learned at A and judged at B, the AUROC of the ensemble is 0.710 and that of the baseline logistic_regression 0.690; "
        + "the gain is 0.020: at least 0.02, as required.")]
    [InlineData("metric: auroc, transfer: B, versus: baseline:logistic_regression, min_delta: 0.03", false,
        "Learned at A and judged at B, the AUROC of the ensemble is 0.710 and that of the baseline logistic_regression 0.690; "
        + "the gain is 0.020, and at least 0.03 is required.")]
    [InlineData("metric: auroc, transfer: B, versus: baseline:mews, min_delta: 0", false,
        "Learned at A and judged at B, there is no AUROC of the baseline mews. What is not shown does not pass.")]
    [InlineData("metric: npv, transfer: B, min: 0", false,
        "Learned at A and judged at B, the ensemble has no negative predictive value. What is not shown does not pass.")]
    [InlineData("metric: auroc, transfer: C, min: 0.7", false,
        "The evaluation has no transfer judged at C. What is not shown does not pass.")]
    [InlineData("metric: auroc, transfer: C, min: 0.7, required: no", true,
        "Not judged, and not required: The evaluation has no transfer judged at C.")]
    [InlineData("metric: auroc, transfer: B, min: 0.7, min_positives: 200", false,
        "Judged at B there are 120 positives, fewer than 200. What is not shown does not pass.")]
    public void Judge_Transfer_NamesTheSites(string rule, bool passed, string reason) => Judges(rule, passed, reason);

    [Fact]
    public void Judge_AnyTransfer_ChecksEach()
    {
        var checks = GateCase.Gate("metric: auroc, transfer: any, min: 0.72").Judge(GateEvaluation.Good(), null).Checks;
        Assert.Equal([true, false], checks.Select(check => check.Passed));
    }

    [Theory]
    [InlineData("metric: auroc, set: vitals, min: 0.68", true,
        "For senders of core, pressures (vitals) the AUROC (over all rows) is 0.690: at least 0.68, as required.")]
    [InlineData("metric: observed_to_expected, set: core, min: 0.95, max: 1.0, on: mean", false,
        "For senders of core (core) the observed-to-expected ratio (mean over folds) is 1.010, and 0.95 to 1 is required.")]
    [InlineData("metric: auroc, set: brief, min: 0.6", false, "The evaluation has no set brief. What is not shown does not pass.")]
    [InlineData("metric: auroc, set: brief, min: 0.6, required: no", true,
        "Not judged, and not required: The evaluation has no set brief.")]
    [InlineData("metric: f1, set: core, min: 0.6", false,
        "The evaluation has no F1 (over all rows) of the set core. What is not shown does not pass.")]
    public void Judge_Set_NamesItsSenders(string rule, bool passed, string reason) => Judges(rule, passed, reason);

    [Fact]
    public void Judge_AnySet_ChecksEach()
    {
        var checks = GateCase.Gate("metric: auroc, set: any, min: 0.68").Judge(GateEvaluation.Good(), null).Checks;
        Assert.Equal([true, false], checks.Select(check => check.Passed));
    }

    [Theory]
    [InlineData("anomalies: severe, max: 0", false,
        "The number of severe anomalies in the data is 1 (SEPARATING_COLUMN in lactate_level, accepted): at most 0 may be there.")]
    [InlineData("anomalies: severe, max: 1", true,
        "The number of severe anomalies in the data is 1 (SEPARATING_COLUMN in lactate_level, accepted): at most 1, as required.")]
    [InlineData("anomalies: severe, max: 0, accepted: no", true, "The data have no unaccepted severe anomalies.")]
    [InlineData("anomalies: severe, max: 0, allow: [SEPARATING_COLUMN]", true,
        "The data have no severe anomalies that count. "
        + "Allowed by the gate file and not counted: SEPARATING_COLUMN in lactate_level, accepted.")]
    [InlineData("anomalies: warning, max: 0", false,
        "The number of anomalies that warn in the data is 1 (DUPLICATE_ROWS): at most 0 may be there.")]
    public void Judge_Anomalies_CountsAndNamesThem(string rule, bool passed, string reason)
    {
        var check = GateCase.Check(rule, GateEvaluation.Good().WithAnomaly("SEPARATING_COLUMN", accepted: true));
        Assert.Equal((passed, reason), (check.Passed, check.Reason));
    }

    [Fact]
    public void Judge_JustBelowTheBound_IsNotRoundedUpToIt()
    {
        var check = GateCase.Check("metric: auroc, min: 0.74", GateEvaluation.Good().With(Metric.Auroc, GateEvaluation.Value(0.73996)));
        Assert.Equal("The AUROC of the ensemble (mean over folds) is 0.73996, and at least 0.74 is required.", check.Reason);
    }

    [Fact]
    public void Judge_NotANumber_IsNoValue()
    {
        var candidate = GateEvaluation.Good().With(Metric.Auroc, GateEvaluation.Value(double.NaN));
        Assert.False(GateCase.Check("metric: auroc, min: 0.74", candidate).Passed);
    }

    [Fact]
    public void Judge_NoInterval_FailsARuleOnItsEnd()
    {
        var candidate = GateEvaluation.Good().With(Metric.Auroc, GateEvaluation.Value(0.8) with { Lower = null, Upper = null });
        Assert.Null(GateCase.Check("metric: auroc, min: 0.1, on: lower", candidate).Measured);
    }

    private static void Judges(string rule, bool passed, string reason)
    {
        var check = GateCase.Check(rule, GateEvaluation.Good());
        Assert.Equal((rule, passed, reason), (check.Rule, check.Passed, check.Reason));
    }
}
