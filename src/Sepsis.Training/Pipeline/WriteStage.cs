using Sepsis.Infrastructure.Bundles;
using Sepsis.Training.Bundles;
using Sepsis.Training.Commands;
using Sepsis.Training.Judging;
using Sepsis.Training.Reports;

namespace Sepsis.Training.Pipeline;

/// <summary>The bundle, where the gate lets it be written.</summary>
internal sealed class WriteStage(string directory, string version, DataAttribution? attribution, bool force)
{
    /// <returns>The exit code the gate's verdict asks for, and the bundle's hash where it was written.</returns>
    public (int ExitCode, string? Sha256) Run(Workspace work, CancellationToken cancellationToken)
    {
        var permission = GatePolicy.Check(GateStage.Result(work), directory, force);
        work.Terminal.Output.WriteLine(permission.Message);
        foreach (var check in permission.Decision.Checks.Where(check => !check.Passed))
            work.Terminal.Output.WriteLine($"  {check.Rule}: {check.Reason}");
        if (!permission.MayWrite)
            return (permission.ExitCode, null);
        cancellationToken.ThrowIfCancellationRequested();
        var draft = DraftOf.Run(work, BundleTarget.NameOf(directory), version, permission.Decision, attribution);
        var sha256 = work.Terminal.Stages.Run("Writing the bundle", _ => BundleWriter.Write(directory, draft));
        Verify(sha256);
        return (permission.ExitCode, sha256);
    }

    /// <summary>By the reader that will serve it: what it refuses must not leave here as a success.</summary>
    private void Verify(string sha256)
    {
        using var open = OpenBundle.Read(directory);
        if (open.Bundle.Sha256 != sha256)
            throw new IOException($"{directory} was changed by somebody else while it was being written.");
    }
}
