using System.Globalization;
using Sepsis.Training.Data;
using Sepsis.Training.Fit;

namespace Sepsis.Training.Pipeline;

/// <summary>Parameters, searched inside the training rows of each fold.</summary>
internal sealed class TuneStage : Stage
{
    public override string Name => "tune";

    public override IReadOnlyList<string> Reads => [SchemaFile.Name, SplitFile.Name];

    public override IReadOnlyList<string> Writes(Workspace work) => [ParameterFile.Name];

    public override string Options(Workspace work) =>
        string.Create(CultureInfo.InvariantCulture, $"trials={work.Options.Trials} budget={work.Options.TimeBudget} seed={work.Options.Seed} rounds={work.Options.Rounds} trees={work.Options.Trees}");

    public override void Run(Workspace work, CancellationToken cancellationToken)
    {
        var choice = new ParameterSearch(work.Options, work.Terminal.Stages, TimeProvider.System).Run(work.Trainers, work.Cohort.Matrix, work.Split, cancellationToken);
        work.Put(ParameterFile.Name, choice, ParameterFile.Write(choice));
    }
}
