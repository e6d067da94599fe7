using Sepsis.Domain.Inputs;
using Sepsis.Training.Data;
using Sepsis.Training.Fit;

namespace Sepsis.Training.Pipeline;

/// <summary>A model of its own for each set of panels: the stages of the whole, on the same folds, with the same parameters.</summary>
internal static class SetStages
{
    public static void Fit(Workspace work, IReadOnlyList<SenderSet> sets, FitOptions fit, CancellationToken cancellationToken) =>
        Run(work, sets, set => [new SetStage(SetOptions.Of(work, set)), new FitStage(fit with { LeaveSitesOut = false })],
            cancellationToken);

    public static void Calibrate(
        Workspace work, IReadOnlyList<SenderSet> sets, CalibrateOptions calibrate, CancellationToken cancellationToken) =>
        Run(work, sets, _ => [new CalibrateStage(calibrate)], cancellationToken);

    private static void Run(
        Workspace work, IReadOnlyList<SenderSet> sets, Func<SenderSet, Stage[]> stages, CancellationToken cancellationToken)
    {
        foreach (var set in sets.Within(work.Cohort.Matrix))
        {
            work.Terminal.Error.WriteLine($"For senders of {set.Panels} ({set.Name}):");
            new StageRunner(work.For(set)).Run(stages(set), cancellationToken);
        }
    }
}

/// <param name="Panels">By name.</param>
/// <param name="Inputs">Hashes of the family's files that go in.</param>
internal sealed record SetOptions(string Name, string Panels, IReadOnlyList<string?> Inputs)
{
    public static readonly IReadOnlyList<string> Files = [SchemaFile.Name, FoldSplitFile.Name, ParameterFile.Name];

    public static SetOptions Of(Workspace family, SenderSet set) =>
        new(set.Name, set.Panels.ToString(), [.. Files.Select(family.Folder.HashOf)]);
}

/// <summary>What the stages of a set begin with: its schema, and the family's folds and parameters.</summary>
internal sealed class SetStage(SetOptions options) : Stage<SetOptions>(options)
{
    public override string Name => "set";

    public override IReadOnlyList<string> Reads => [];

    public override IReadOnlyList<string> Writes(Workspace work) => SetOptions.Files;

    public override void Run(Workspace work, CancellationToken cancellationToken)
    {
        var family = work.Family!;
        var schema = new SenderSet(Options.Name, PanelSet.Parse(Options.Panels)!.Value).Of(family.Schema);
        work.Put(SchemaFile.Name, schema, SchemaFile.Write(schema));
        work.Put(FoldSplitFile.Name, family.Split, family.Folder.Read(FoldSplitFile.Name));
        work.Put(ParameterFile.Name, family.Parameters, family.Folder.Read(ParameterFile.Name));
    }
}
