using Sepsis.Training.Data;
using Sepsis.Training.Judging.Gates;

namespace Sepsis.Training.Tests.Judging.Gates;

/// <summary>What a gate file must not say, with the whole message: its author has nothing else to go by.</summary>
public sealed class GateFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("metrc: auroc, min: 0.7", "'metrc' is not known; a rule on a metric of the ensemble takes metric, min, max, on")]
    [InlineData("metric: aurok, min: 0.7",
        "'metric' names no metric: aurok; there are auroc, time_matched_auroc, auprc, brier, brier_skill, log_loss, calibration_slope, "
        + "calibration_intercept, observed_to_expected, ece, sensitivity, specificity, ppv, npv, f1, alerts_per_100, "
        + "number_needed_to_evaluate")]
    [InlineData("metric: auroc", "the rule needs 'min' or 'max'")]
    [InlineData("min: 0.7", "a rule needs 'metric' (or 'anomalies')")]
    [InlineData("metric: auroc, min: high", "'min' must be a number such as 0.74, not high")]
    [InlineData("metric: auroc, min: \"0.7\"", "'min' must be a number such as 0.74, not \"0.7\"")]
    [InlineData("metric: auroc, min: NaN", "'min' must be a number such as 0.74, not NaN")]
    [InlineData("metric: auroc, min: ", "'min' must be a number such as 0.74, not nothing")]
    [InlineData("metric: [auroc], min: 0.7", "'metric' must be a text")]
    [InlineData("metric: auroc, min: 0.8, max: 0.7", "'min' is above 'max' (0.8 and 0.7): nothing would pass")]
    [InlineData("metric: auroc, min: 0.7, on: median", "'on' must be one of mean, pooled, lower, upper")]
    [InlineData("metric: auroc, max: 0.7, on: lower",
        "'max' does not go with 'on: lower': the lower end of an interval is no upper bound: use upper")]
    [InlineData("metric: auroc, min: 0.7, max_gap: 0.1",
        "'max_gap' does not go with a rule on a metric of the ensemble, which takes metric, min, max, on")]
    [InlineData("metric: auroc, min: 0.7, confidence: 0.95",
        "'confidence' does not go with a rule on a metric of the ensemble, which takes metric, min, max, on")]
    [InlineData("metric: auroc, versus: nobody, min_delta: 0", "'versus' must be champion, baseline:NAME or member:NAME")]
    [InlineData("metric: auroc, versus: \"baseline:\", min_delta: 0", "'versus' must be champion, baseline:NAME or member:NAME")]
    [InlineData("metric: auroc, versus: baseline:sirs", "a rule with 'versus' needs 'min_delta', the least gain")]
    [InlineData("metric: auroc, versus: baseline:sirs, min: 0.1, min_delta: 0",
        "'min' does not go with a rule against a baseline or a member, which takes metric, versus, min_delta, confidence, required")]
    [InlineData("metric: auroc, versus: baseline:sirs, min_delta: 0, confidence: 95", "'confidence' must lie between 0 and 1: 0.95")]
    [InlineData("metric: calibration_slope, versus: champion, min_delta: 0",
        "'metric' does not go with 'versus': neither more nor less calibration slope is better, it has a value to be near; "
        + "use 'min' and 'max'")]
    [InlineData("metric: auroc, versus: champion, min_delta: 0, confidence: 0.95",
        "'confidence' does not go with a rule against the champion, which takes metric, versus, min_delta, on")]
    [InlineData("metric: auroc, set: any", "the rule needs 'min' or 'max'")]
    [InlineData("metric: auroc, set: any, min: 0.7, versus: champion", "'versus' does not go with a rule on a set, which takes "
        + "metric, set, min, max, on, required")]
    [InlineData("metric: auroc, slice: sex", "the rule needs 'min', 'max' or 'max_gap'")]
    [InlineData("metric: auroc, slice: sex, max_gap: 0.1, min: 0.7", "'max_gap' stands alone: make 'min' and 'max' a rule of their own")]
    [InlineData("metric: auroc, slice: sex, max_gap: -0.1", "'max_gap' must not be below 0")]
    [InlineData("metric: auroc, slice: sex, max_gap: 0.1, on: lower",
        "'on' must be pooled with 'max_gap': the ends of intervals have no gap that means anything")]
    [InlineData("metric: auroc, slice: sex, min: 0.1, on: mean", "'on' must be one of pooled, lower, upper")]
    [InlineData("metric: auroc, slice: sex, min: 0.1, min_positives: 2.5", "'min_positives' must be a whole number, 0 or more, not 2.5")]
    [InlineData("metric: auroc, slice: sex, min: 0.1, required: maybe", "'required' must be yes or no")]
    [InlineData("metric: auroc, slice: sex, transfer: any, min: 0.1",
        "'slice' does not go with a rule on a transfer, which takes "
        + "metric, transfer, min, max, versus, min_delta, min_positives, required")]
    [InlineData("metric: auroc, transfer: any, versus: champion, min_delta: 0", "'versus' must be champion, baseline:NAME or member:NAME")]
    [InlineData("metric: auroc, transfer: any, versus: member:x, min_delta: 0", "'versus' must be baseline:NAME in a rule on a transfer")]
    [InlineData("metric: auroc, transfer: any, versus: baseline:x, min_delta: 0, min: 0.1",
        "'min' does not go with 'versus', which takes 'min_delta'")]
    [InlineData("metric: auroc, transfer: any, min: 0.1, min_delta: 0", "'min_delta' needs 'versus'")]
    [InlineData("anomalies: severe", "a rule on anomalies needs 'max', how many there may be")]
    [InlineData("anomalies: bad, max: 0", "'anomalies' must be severe, warning or note")]
    [InlineData("anomalies: severe, max: 0, allow: X", "'allow' must be a list of texts")]
    [InlineData("anomalies: severe, max: 0, metric: auroc",
        "'metric' does not go with a rule on anomalies, which takes anomalies, max, accepted, allow")]
    public void Read_RuleThatCannotBe_IsRefusedWithLineAndReason(string rule, string reason)
    {
        var fault = Assert.Throws<UnusableDataException>(() => GateCase.Gate("metric: auroc, min: 0.5", rule));
        Assert.EndsWith("gate.yaml is not usable as a gate: one fault.", fault.Message, StringComparison.Ordinal);
        Assert.Equal([$"line 3: {reason}"], fault.Details);
    }

    [Theory]
    [InlineData("", "line 1: the file must be a mapping of keys")]
    [InlineData("- a\n", "line 1: the file must be a mapping of keys")]
    [InlineData("gates: []\n", "line 1: 'gates' must be a list of at least one rule")]
    [InlineData("gates: {metric: auroc}\n", "line 1: 'gates' must be a list of at least one rule")]
    [InlineData("gates:\n  - auroc\n", "line 2: a rule must be a mapping such as {metric: auroc, min: 0.74}")]
    [InlineData("infra: []\ngates:\n  - {metric: auroc, min: 0.7}\n", "line 1: 'infra' is not known here; the file has one key, 'gates'")]
    [InlineData("gates:\n  - {metric: auroc, min: 0.7}\n---\ngates: []\n", "line 1: more than one document in the file")]
    [InlineData("gates:\n  - {metric: auroc, min: 0.7\n",
        "line 3: this is not YAML: While parsing a flow mapping, did not find expected ',' or '}'.")]
    [InlineData("gates:\n  - {metric: auroc, min: 0.7, min: 0.8}\n", "line 2: this is not YAML: Duplicate key min")]
    [InlineData("gates:\n\t- a\n", "line 1: this is not YAML: While scanning a mapping, found invalid tab as indentation.")]
    public void Read_FileThatIsNoGate_IsRefusedWithLineAndReason(string content, string reason)
    {
        var fault = Assert.Throws<UnusableDataException>(() => GateFile.Read(_folder.Write("gate.yaml", content)));
        Assert.Equal([reason], fault.Details);
    }

    [Fact]
    public void Read_SeveralFaults_TellsAllAtOnceByLine()
    {
        var path = _folder.Write("gate.yaml", "gates:\n  - metric: x\n    min: 0.7\n  - {metric: auroc}\n");
        var fault = Assert.Throws<UnusableDataException>(() => GateFile.Read(path));
        Assert.Equal($"{path} is not usable as a gate: 2 faults.", fault.Message);
        Assert.Equal(["line 2", "line 4"], fault.Details.Select(detail => detail[..6]));
    }

    [Fact]
    public void Read_NoSuchFile_SaysSo()
    {
        var fault = Assert.Throws<UnusableDataException>(() => GateFile.Read(_folder["none.yaml"]));
        Assert.Equal($"{_folder["none.yaml"]} cannot be read as a gate: there is no such file.", fault.Message);
    }

    [Fact]
    public void Read_BlockStyle_IsTheSameRule()
    {
        var gate = GateFile.Read(_folder.Write("gate.yaml", "gates:\n  - metric: auroc\n    min: 0.7 # why\n"));
        Assert.Equal("metric: auroc, min: 0.7", Assert.Single(gate.Rules).Text);
    }
}
