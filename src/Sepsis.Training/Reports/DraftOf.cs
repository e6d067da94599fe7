using System.Text;
using Sepsis.Domain.Drift;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Training.Cohorts;
using Sepsis.Training.Ensembles;

namespace Sepsis.Training.Reports;

/// <summary>From a training to the bundle that is written of it.</summary>
internal static class DraftOf
{
    public static BundleDraft Run(TrainingRun run)
    {
        var (matrix, trained) = (run.Cohort.Matrix, run.Trained);
        return new()
        {
            Name = run.Name,
            Version = run.Version,
            Features = matrix.Schema.Features,
            Members = [.. trained.Trainers.Select((trainer, i) => new MemberDraft(trainer.Name, trainer.Kind, trainer.File, trained.Members[i].Content, trained.Voting.Weights[i]))],
            Calibrator = trained.Calibrator,
            Thresholds = trained.Thresholds,
            Population = run.Population,
            Provenance = run.Provenance,
            Metrics = trained.Metrics,
            Profile = Profile(matrix),
            ModelCard = ModelCard.Write(run),
            GoldenInputs = GoldenInputs.Make(matrix, trained.Probabilities, run.Provenance.Seed),
            FurtherFiles = Files(run),
        };
    }

    private static ReferenceProfile Profile(DesignMatrix matrix)
    {
        var features = new List<FeatureProfile>();
        var values = new double[matrix.Rows];
        for (var column = 0; column < matrix.Columns; column++)
        {
            for (var row = 0; row < values.Length; row++)
                values[row] = matrix.Row(row)[column];
            features.Add(FeatureProfile.Of(matrix.Schema.Features[column].Name, values));
        }

        return new(matrix.Rows, features);
    }

    private static Dictionary<string, byte[]> Files(TrainingRun run)
    {
        var files = new Dictionary<string, byte[]> { [TrainingReport.File] = Encoding.UTF8.GetBytes(TrainingReport.Write(run)) };
        foreach (var member in run.Trained.Members)
            foreach (var (path, content) in member.Provenance)
                files[path] = content;
        return files;
    }
}
