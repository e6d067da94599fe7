namespace Sepsis.Training.Evidence;

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
