using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <param name="Text">As it stands in the gate file.</param>
internal abstract record GateRule(string Text)
{
    public abstract IEnumerable<GateCheck> Judge(Evaluation candidate, Evaluation? champion);

    protected GateCheck Checked(bool passed, double? measured, string reason) => new(Text, passed, measured, reason);

    /// <summary>What cannot be judged has not been shown, so it fails, unless the gate file says `required: no`.</summary>
    protected GateCheck NotJudged(string reason, bool required = true) =>
        new(Text, !required, null, required ? $"{reason} What is not shown does not pass." : $"Not judged, and not required: {reason}");
}
