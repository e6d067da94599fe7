using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;
using Sepsis.Training.Data;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>The bedside scores of every row, where the data have the service's inputs: the clinicians' own baselines.</summary>
internal static class ClinicalScores
{
    public static IEnumerable<JudgedModel> Of(Cohort cohort) => cohort.Matrix.Schema.ServingFault is not null
        ? []
        : [.. BedsideScores.All.Where(score => score.TriageAuroc is not null).Select(score => Of(score, cohort.Matrix))];

    private static JudgedModel Of(BedsideScore score, DesignMatrix matrix)
    {
        var measurements = matrix.Schema.Used;
        var (scores, alerts) = (new double[matrix.Rows], new bool[matrix.Rows]);
        Span<double> values = stackalloc double[Measurements.Count];
        values.Fill(double.NaN);
        for (var row = 0; row < scores.Length; row++)
        {
            for (var column = 0; column < measurements.Count; column++)
                values[measurements[column].Index] = matrix.Row(row)[column];
            var reading = new PatientReading(values);
            var range = score.Points(reading);
            scores[row] = (range.Minimum + range.Maximum) / 2.0;
            alerts[row] = scores[row] >= score.PositiveFrom(reading);
        }

        return new(score.Name, ModelKind.Baseline, Note(score, measurements), scores, alerts);
    }

    /// <summary>What these data can never tell it: what is missing of a patient of whom every column is known.</summary>
    private static string Note(BedsideScore score, IReadOnlyList<Measurement> measurements)
    {
        var result = score.Score(PatientReading.Of([.. measurements.Select(measurement => (measurement, measurement.Example))]));
        var items = result.Missing.Count == 0 ? "" : $" Never known in these data: {string.Join(", ", result.Missing)}.";
        return $"Ordered by the middle of its range where items are missing; an alert from {result.PositiveFrom} points on.{items}";
    }
}
