using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;
using Sepsis.Training.Data;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>What a model must beat to be worth its trouble, learned from the same training rows and asked of the same others.</summary>
internal static class Baselines
{
    public const string Prevalence = "prevalence";

    /// <summary>What a statistician would write down first: the inputs themselves, medians where they are missing.</summary>
    public const string LogisticRegression = "logistic_regression";

    /// <summary>The hardest to beat: it is given all that the members are, and may read meaning into what is missing.</summary>
    public const string LogisticRegressionExtended = "logistic_regression_extended";

    /// <param name="parts">Rows to learn from and rows to ask, each row asked once.</param>
    public static IEnumerable<JudgedModel> Of(Cohort cohort, IReadOnlyList<(int[] Learned, int[] Asked)> parts, DecisionAim aim)
    {
        yield return PrevalenceOf(cohort.Matrix, parts);
        yield return Regression(
            LogisticRegression, "Of the inputs, missing values set to the median.", cohort.Matrix, parts, aim, cohort.Matrix.Schema.Inputs,
            indicators: false);
        yield return Regression(
            LogisticRegressionExtended, "Of the inputs and what is derived from them, missing values set to the median and marked.",
            cohort.Matrix, parts, aim, cohort.Matrix.Columns, indicators: true);
        foreach (var score in ClinicalScores.Of(cohort))
            yield return score;
    }

    private static JudgedModel PrevalenceOf(DesignMatrix matrix, IReadOnlyList<(int[] Learned, int[] Asked)> parts)
    {
        var prevalence = new double[matrix.Rows];
        foreach (var (learned, asked) in parts)
        {
            var share = learned.Count(row => matrix.Labels[row]) / (double)learned.Length;
            foreach (var row in asked)
                prevalence[row] = share;
        }

        return new(Prevalence, ModelKind.Baseline, "The share of the training rows with the outcome, for everybody.", prevalence, null);
    }

    /// <param name="columns">The first so many of a row.</param>
    private static JudgedModel Regression(
        string name, string note, DesignMatrix matrix, IReadOnlyList<(int[] Learned, int[] Asked)> parts, DecisionAim aim, int columns,
        bool indicators)
    {
        var (probabilities, alerts) = (new double[matrix.Rows], new bool[matrix.Rows]);
        foreach (var (learned, asked) in parts)
        {
            bool[] labels = [.. learned.Select(row => matrix.Labels[row])];
            var regression = LogisticRegressionFit.Fit(Beginnings(matrix, learned, columns), columns, labels, indicators: indicators);
            var threshold = aim.Choose(
                TradeOffCurve.Of([.. learned.Select(row => regression.Predict(matrix.Row(row)[..columns]))], labels));
            foreach (var row in asked)
            {
                probabilities[row] = regression.Predict(matrix.Row(row)[..columns]);
                alerts[row] = probabilities[row] >= threshold;
            }
        }

        return new(name, ModelKind.Baseline, note, probabilities, alerts);
    }

    private static double[] Beginnings(DesignMatrix matrix, int[] rows, int columns)
    {
        var beginnings = new double[rows.Length * columns];
        for (var i = 0; i < rows.Length; i++)
            matrix.Row(rows[i])[..columns].CopyTo(beginnings.AsSpan(i * columns));
        return beginnings;
    }
}

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
