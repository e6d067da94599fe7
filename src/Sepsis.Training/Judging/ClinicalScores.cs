using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;
using Sepsis.Training.Data;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>The bedside scores of every row, where the data have the service's inputs: the clinicians' own baselines.</summary>
internal static class ClinicalScores
{
    public static IEnumerable<JudgedModel> Of(Cohort cohort)
    {
        if (cohort.Matrix.Schema.ServingFault is not null)
            return [];
        return
        [
            Score("sirs", Sirs.PositiveFrom, Sirs.Points, Sirs.Score, cohort.Matrix),
            Score("qsofa", Qsofa.PositiveFrom, Qsofa.Points, Qsofa.Score, cohort.Matrix),
            Score("news2", News2.PositiveFrom, News2.Points, News2.Score, cohort.Matrix),
        ];
    }

    private static JudgedModel Score(
        string name, int positiveFrom, Func<PatientReading, BedsideItems, ScorePoints> points, Func<PatientReading, BedsideItems, ScoreResult> score, DesignMatrix matrix)
    {
        var measurements = matrix.Schema.Features.Select(feature => Measurements.Find(feature.Name)!).ToArray();
        var (scores, alerts) = (new double[matrix.Rows], new bool[matrix.Rows]);
        Span<double> values = stackalloc double[Measurements.Count];
        for (var row = 0; row < scores.Length; row++)
        {
            Fill(values, measurements, matrix.Row(row));
            var range = points(new PatientReading(values), BedsideItems.None);
            scores[row] = (range.Minimum + range.Maximum) / 2.0;
            alerts[row] = scores[row] >= positiveFrom;
        }

        return new(name, ModelKind.Baseline, Note(positiveFrom, score, measurements), scores, alerts);
    }

    private static void Fill(Span<double> values, Measurement[] measurements, ReadOnlySpan<double> row)
    {
        values.Fill(double.NaN);
        for (var column = 0; column < measurements.Length; column++)
            values[measurements[column].Index] = row[column];
    }

    /// <summary>What these data can never tell it: what is missing of a patient of whom every column is known.</summary>
    private static string Note(int positiveFrom, Func<PatientReading, BedsideItems, ScoreResult> score, Measurement[] measurements)
    {
        var everything = PatientReading.Of([.. measurements.Select(measurement => (measurement, measurement.Example))]);
        var absent = score(everything, BedsideItems.None).Missing;
        var items = absent.Count == 0 ? "" : $" Never known in these data: {string.Join(", ", absent)}.";
        return $"Ordered by the middle of its range where items are missing; an alert from {positiveFrom} points on.{items}";
    }
}
