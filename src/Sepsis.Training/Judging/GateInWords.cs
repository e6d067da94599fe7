using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>A decision for the terminal: the verdict, what failed, then what held.</summary>
internal static class GateInWords
{
    public static IEnumerable<string> Lines(GateDecision decision) =>
    [
        decision.Forced ? $"{decision.Verdict}, put into service by --force" : decision.Verdict,
        .. decision.Checks.OrderBy(check => check.Passed).Select(check => $"{(check.Passed ? "holds" : "FAILS")}  {{{check.Rule}}}  {check.Reason}"),
    ];
}
