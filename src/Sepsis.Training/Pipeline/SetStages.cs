using Sepsis.Domain.Inputs;
using Sepsis.Training.Commands;
using Sepsis.Training.Data;
using Sepsis.Training.Fit;

namespace Sepsis.Training.Pipeline;

/// <summary>A model of its own for each set of panels: the stages of the whole, on the same folds, with the same parameters.</summary>
internal static class SetStages
{
    /// <summary>Cross-validation and final fit of two members.</summary>
    private const int PiecesOfFit = 4;

    public static void Fit(Workspace work, IReadOnlyList<SenderSet> sets, FitOptions fit, CancellationToken cancellationToken) =>
        Run(
            "Fitting", PiecesOfFit, work, sets,
            set => [new SetStage(SetOptions.Of(work, set)), new FitStage(fit with { LeaveSitesOut = false })], cancellationToken);

    public static void Calibrate(
        Workspace work, IReadOnlyList<SenderSet> sets, CalibrateOptions calibrate, CancellationToken cancellationToken) =>
        Run("Calibrating", 1, work, sets, _ => [new CalibrateStage(calibrate)], cancellationToken);

    /// <summary>As many sets at once as there are threads: one network learns on one, and so would wait for the other.</summary>
    private static void Run(
        string what, int pieces, Workspace work, IReadOnlyList<SenderSet> all, Func<SenderSet, Stage[]> stages,
        CancellationToken cancellationToken)
    {
        var sets = all.Within(work.Cohort.Matrix);
        if (sets.Count == 0)
            return;
        Stage[][] toRun = [.. sets.Select(stages)];
        StringWriter[] said = [.. sets.Select(_ => new StringWriter())];
        work.Terminal.Progress.Run($"{what} {string.Join(", ", sets.Select(set => set.Name))}", progress =>
        {
            var together = new ParallelProgress(progress, sets.Count);
            Together.Run(sets.Count, work.Threads, (i, token) =>
            {
                var terminal = new Terminal(TextWriter.Null, said[i], new PiecesProgress(together.Part(i), pieces));
                new StageRunner(work.For(sets[i], terminal, threads: 1)).Run(toRun[i], token);
            }, cancellationToken);
            return true;
        });
        foreach (var (set, lines) in sets.Zip(said))
            foreach (var line in lines.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                work.Terminal.Error.WriteLine($"{set.Name}: {line}");
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
