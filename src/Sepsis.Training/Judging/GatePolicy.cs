using Sepsis.Training.Commands;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>What follows from the gate's verdict for the place a bundle is to be written to.</summary>
internal static class GatePolicy
{
    public static GatePermission Check(GateDecision decision, string targetDirectory, bool force)
    {
        if (decision.Blessed)
            return new(true, decision with { Forced = false }, ExitCode.Done, $"{decision.Verdict}: all {decision.Checks.Count} rules of the gate hold.");
        var failed = $"{decision.Verdict}: {decision.Checks.Count(check => !check.Passed)} of {decision.Checks.Count} rules of the gate fail";
        if (!ServedFolder.Holds(targetDirectory))
            return new(true, decision with { Forced = false }, ExitCode.NotBlessed, $"{failed}. The bundle is written for study; it must not serve.");
        return force
            ? new(true, decision with { Forced = true }, ExitCode.Done, $"{failed}. It is put into {ServedFolder.Name} all the same, by --force, and its {GateDecision.File} says so.")
            : new(false, decision with { Forced = false }, ExitCode.NotBlessed, $"{failed}. Nothing was written: {targetDirectory} is what the service serves. --force writes it all the same, and is recorded.");
    }
}
