using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging.Gates;

/// <summary>What a model must hold to before it may serve.</summary>
internal sealed record Gate(IReadOnlyList<GateRule> Rules)
{
    /// <param name="champion">The evaluation of the model that serves; null where none does yet.</param>
    public GateDecision Judge(Evaluation candidate, Evaluation? champion)
    {
        var checks = Rules.SelectMany(rule => rule.Judge(candidate, champion)).ToList();
        if (champion is null)
            checks.AddRange(ChampionRule.JudgeFirst(candidate, [.. Rules.OfType<ChampionRule>()]));
        return new(checks.Count > 0 && checks.TrueForAll(check => check.Passed), Forced: false, checks);
    }
}

/// <param name="Text">As it stands in the gate file.</param>
internal abstract record GateRule(string Text)
{
    public abstract IEnumerable<GateCheck> Judge(Evaluation candidate, Evaluation? champion);

    protected GateCheck Checked(bool passed, double? measured, string reason) => new(Text, passed, measured, reason);

    /// <summary>What cannot be judged has not been shown, so it fails, unless the gate file says `required: no`.</summary>
    protected GateCheck NotJudged(string reason, bool required = true) => new(
        Text, !required, null, required ? $"{reason} What is not shown does not pass." : $"Not judged, and not required: {reason}");
}

/// <summary>What the gate made of an evaluation: gate.json.</summary>
/// <param name="Forced">Not blessed, and put into service all the same by --force.</param>
internal sealed record GateDecision(bool Blessed, bool Forced, IReadOnlyList<GateCheck> Checks)
{
    public const string File = "gate.json";

    public string Verdict => Blessed ? "BLESSED" : "NOT_BLESSED";
}

/// <param name="Rule">As it stands in the gate file.</param>
/// <param name="Measured">Null where nothing could be measured: that fails, unless the rule is not required.</param>
/// <param name="Reason">In words a committee can read.</param>
internal sealed record GateCheck(string Rule, bool Passed, double? Measured, string Reason);
