using Sepsis.Infrastructure.Bundles;
using Sepsis.Training.Bundles;
using Sepsis.Training.Commands;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;
using Sepsis.Training.Reports;

namespace Sepsis.Training.Pipeline;

/// <param name="Gate">As it was read: a faulty file is told of before the training and not after it.</param>
/// <param name="Champion">The evaluation of the bundle that serves now; null where none does.</param>
internal sealed record GateOptions(Gate Gate, Evaluation? Champion);

/// <summary>BLESSED or NOT_BLESSED, by the rules of the gate file.</summary>
internal sealed class GateStage(GateOptions options) : Stage<GateOptions>(options)
{
    public override string Name => "gate";

    public override IReadOnlyList<string> Reads => [Evaluation.File];

    public override bool ReadsData => false;

    public override IReadOnlyList<string> Writes(Workspace work) => [GateDecision.File];

    public static GateDecision Result(Workspace work) =>
        work.Get(GateDecision.File, () => EvaluationFile.ReadGate(work.Folder.Read(GateDecision.File)));

    public override void Run(Workspace work, CancellationToken cancellationToken)
    {
        var decision = Options.Gate.Judge(work.Evaluation, Options.Champion);
        work.Put(GateDecision.File, decision, EvaluationFile.Write(decision));
    }
}

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
