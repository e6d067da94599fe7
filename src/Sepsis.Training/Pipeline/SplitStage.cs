using System.Globalization;
using Sepsis.Training.Data;

namespace Sepsis.Training.Pipeline;

/// <summary>Patients dealt into folds: stratified, seeded, identical rows together.</summary>
internal sealed class SplitStage : Stage
{
    public override string Name => "split";

    public override IReadOnlyList<string> Reads => [SchemaFile.Name];

    public override IReadOnlyList<string> Writes(Workspace work) => [SplitFile.Name];

    public override string Options(Workspace work) => string.Create(CultureInfo.InvariantCulture, $"folds={work.Options.Folds} seed={work.Options.Seed}");

    public override void Run(Workspace work, CancellationToken cancellationToken)
    {
        var cohort = work.Cohort;
        var groups = FeatureGroups.Of(cohort.Matrix, cohort.PatientOfRow, cohort.Patients);
        var split = new Split(groups.GroupOfRow, groups.Count, GroupedFolds.Deal(groups.GroupOfRow, cohort.Matrix.Labels, work.Options.Folds, work.Options.Seed));
        work.Put(SplitFile.Name, split, SplitFile.Write(split));
    }
}
