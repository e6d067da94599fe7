using Sepsis.Training.Commands;

namespace Sepsis.Training.Judging.Gates;

/// <summary>What follows from the gate's verdict for the place a bundle is to be written to.</summary>
internal static class GatePolicy
{
    public static GatePermission Check(GateDecision decision, string targetDirectory, bool force)
    {
        if (decision.Blessed)
            return new(
                true, decision with { Forced = false }, ExitCode.Done,
                $"{decision.Verdict}: all {decision.Checks.Count} rules of the gate hold.");
        var failed = $"{decision.Verdict}: {decision.Checks.Count(check => !check.Passed)} of {decision.Checks.Count} rules of the "
            + "gate fail";
        if (!ServedFolder.Holds(targetDirectory))
            return new(
                true, decision with { Forced = false }, ExitCode.NotBlessed,
                $"{failed}. The bundle is written for study; it must not serve.");
        return force
            ? new(
                true, decision with { Forced = true }, ExitCode.Done,
                $"{failed}. It is put into {ServedFolder.Name} all the same, by --force, and its {GateDecision.File} says so.")
            : new(
                false, decision with { Forced = false }, ExitCode.NotBlessed,
                $"{failed}. Nothing was written: {targetDirectory} is what the service serves. "
                + "--force writes it all the same, and is recorded.");
    }
}

/// <param name="Decision">As it belongs into the bundle, with --force recorded where it was needed.</param>
/// <param name="Message">For the terminal.</param>
internal sealed record GatePermission(bool MayWrite, GateDecision Decision, int ExitCode, string Message);

/// <summary>What lies below a folder called artifacts is what the service serves.</summary>
internal static class ServedFolder
{
    public const string Name = "artifacts";

    /// <summary>In whatever case, since a disk may not tell it apart, and the folder itself too.</summary>
    public static bool Holds(string directory) =>
        Path.GetFullPath(directory).Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)
            .Contains(Name, StringComparer.OrdinalIgnoreCase);
}
