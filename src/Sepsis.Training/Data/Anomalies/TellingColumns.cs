using Sepsis.Domain.Statistics;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Data.Anomalies;

/// <summary>Columns that give the outcome away all by themselves: made from it, or written down after it.</summary>
internal static class SeparatingColumns
{
    private const double GivesAway = TrainingDefaults.SuspiciousAuroc;
    private const double TooGood = 0.95;

    public static IEnumerable<AnomalyEvidence> Find(Cohort cohort)
    {
        for (var column = 0; column < cohort.Matrix.Columns; column++)
        {
            var values = new LabelledColumn(cohort, column);
            if (!values.AreEnough)
                continue;
            var name = cohort.Matrix.Schema.Names[column];
            var auroc = values.Auroc;
            if (cohort.Schema.Find(name)?.Type == FeatureType.Category)
                auroc = Math.Max(auroc, values.AurocOfLevels);
            if (auroc >= TooGood)
                yield return AnomalyEvidence.Of(
                    AnomalyCodes.SeparatingColumn, auroc >= GivesAway ? AnomalySeverity.Severe : AnomalySeverity.Warning, name,
                    values.Count,
                    $"it alone tells the outcome with an AUROC of {auroc:0.000} in the {values.Count} rows it is known of. No "
                    + "measurement is that good: look whether it is made from the outcome, or written down after it.");
        }
    }
}

/// <summary>Columns whose being filled in tells the outcome: a test ordered because the outcome was known.</summary>
internal static class TellingMissingness
{
    private const double GivesAway = 0.90;
    private const double TooGood = 0.75;

    public static IEnumerable<AnomalyEvidence> Find(DesignMatrix matrix)
    {
        if (!LabelledColumn.AreEnoughOf(matrix.Labels))
            yield break;
        var positives = matrix.Labels.Count(true);
        for (var column = 0; column < matrix.Schema.Inputs; column++)
        {
            var (inPositives, inNegatives) = (0, 0);
            for (var row = 0; row < matrix.Rows; row++)
                if (!double.IsNaN(matrix.Row(row)[column]))
                    _ = matrix.Labels[row] ? inPositives++ : inNegatives++;
            var (with, without) = (inPositives / (double)positives, inNegatives / (double)(matrix.Rows - positives));
            // The Mann-Whitney statistic of a yes-or-no.
            var auroc = LabelledColumn.Either((1 + with - without) / 2);
            if (auroc >= TooGood)
                yield return AnomalyEvidence.Of(
                    AnomalyCodes.TellingMissingness, auroc >= GivesAway ? AnomalySeverity.Severe : AnomalySeverity.Warning,
                    matrix.Schema.Names[column], inPositives + inNegatives,
                    $"whether it is known tells the outcome with an AUROC of {auroc:0.000}: it is known in "
                    + $"{Numbers.SmallPercent(with)} of the rows with the outcome and in {Numbers.SmallPercent(without)} of the "
                    + "others. Look whether it is asked for because of the outcome.");
        }
    }
}

/// <summary>The known values of one column with their labels: how well they alone tell the outcome.</summary>
internal sealed class LabelledColumn
{
    /// <summary>Ten of each are parted by chance once in 92,378 columns; fewer too often to mean anything.</summary>
    public const int FewestOfAKind = 10;

    private readonly double[] _values;
    private readonly bool[] _labels;
    private readonly int[] _patients;

    public LabelledColumn(Cohort cohort, int column)
    {
        var (values, labels, patients) = (new double[cohort.Matrix.Rows], new bool[cohort.Matrix.Rows], new int[cohort.Matrix.Rows]);
        for (var row = 0; row < values.Length; row++)
            if (cohort.Matrix.Row(row)[column] is var value && !double.IsNaN(value))
                (values[Count], labels[Count], patients[Count++]) = (value, cohort.Matrix.Labels[row], cohort.PatientOfRow[row]);
        (_values, _labels, _patients) = (values[..Count], labels[..Count], patients[..Count]);
    }

    public int Count { get; }

    public bool AreEnough => AreEnoughOf(_labels);

    public static bool AreEnoughOf(ReadOnlySpan<bool> labels) =>
        labels.Count(true) is var positives && Math.Min(positives, labels.Length - positives) >= FewestOfAKind;

    /// <summary>Of the ordered values, whichever way round.</summary>
    public double Auroc => Either(RankingMetrics.Auroc(_values, _labels));

    /// <summary>
    /// Of the values as mere levels, in any order: each level stands for its rate of the outcome among the other half of
    /// the patients, so that levels too rare to have a rate do not seem to separate.
    /// </summary>
    public double AurocOfLevels
    {
        get
        {
            Span<int> halves = [0, 1];
            var auroc = 0.0;
            foreach (var half in halves)
            {
                var rates = Rates(1 - half);
                int[] judged = [.. Enumerable.Range(0, Count).Where(row => Half(row) == half)];
                bool[] labels = [.. judged.Select(row => _labels[row])];
                if (!AreEnoughOf(labels))
                    return 0.5;
                auroc += RankingMetrics.Auroc(
                    [.. judged.Select(row => rates.GetValueOrDefault(_values[row], 0.5))], labels) / halves.Length;
            }

            return auroc;
        }
    }

    public static double Either(double auroc) => Math.Max(auroc, 1 - auroc);

    /// <summary>By a multiplicative hash (Knuth): files are sorted, and every other patient may be a case.</summary>
    private int Half(int row) => (int)(unchecked((uint)_patients[row] * 2654435769u) >> 31);

    private Dictionary<double, double> Rates(int half)
    {
        var tallies = new Dictionary<double, (int Positives, int Rows)>();
        for (var row = 0; row < Count; row++)
            if (Half(row) == half)
            {
                var (positives, rows) = tallies.GetValueOrDefault(_values[row]);
                tallies[_values[row]] = (positives + (_labels[row] ? 1 : 0), rows + 1);
            }

        return tallies.ToDictionary(tally => tally.Key, tally => (double)tally.Value.Positives / tally.Value.Rows);
    }
}
