using Sepsis.Training.Data;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Pipeline;

/// <summary>BLESSED or NOT_BLESSED, by the rules of the gate file.</summary>
/// <param name="champion">The bundle that serves now; null where none does.</param>
internal sealed class GateStage(string gateFile, string? champion) : Stage
{
    public override string Name => "gate";

    public override IReadOnlyList<string> Reads => [Evaluation.File];

    public override bool ReadsData => false;

    public override IReadOnlyList<string> Writes(Workspace work) => [GateDecision.File];

    public override string Options(Workspace work) => $"{DataFile.Sha256(gateFile)} {(champion is null ? "no champion" : DataFile.Sha256(EvaluationOf(champion)))}";

    public static GateDecision Result(Workspace work) => work.Get(GateDecision.File, () => EvaluationFile.ReadGate(work.Folder.Read(GateDecision.File)));

    public override void Run(Workspace work, CancellationToken cancellationToken)
    {
        var decision = GateFile.Read(gateFile).Judge(work.Evaluation, champion is null ? null : EvaluationFile.Read(File.ReadAllBytes(EvaluationOf(champion))));
        work.Put(GateDecision.File, decision, EvaluationFile.Write(decision));
    }

    private static string EvaluationOf(string bundle) => Path.Combine(bundle, Evaluation.File) is var file && File.Exists(file)
        ? file
        : throw new UnusableDataException($"--champion {bundle} holds no {Evaluation.File}: it is no bundle of this pipeline.");
}
