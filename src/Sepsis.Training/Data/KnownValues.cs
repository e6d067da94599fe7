using Sepsis.Domain.Statistics;

namespace Sepsis.Training.Data;

/// <summary>The known values of one column with their labels: how well they alone tell the outcome.</summary>
internal sealed class KnownValues
{
    /// <summary>Ten of each are parted by chance once in 92,378 columns; fewer too often to mean anything.</summary>
    public const int FewestOfAKind = 10;

    private readonly double[] _values;
    private readonly bool[] _labels;
    private readonly int[] _patients;

    public KnownValues(Cohort cohort, int column)
    {
        var (values, labels, patients) = (new double[cohort.Matrix.Rows], new bool[cohort.Matrix.Rows], new int[cohort.Matrix.Rows]);
        for (var row = 0; row < values.Length; row++)
            if (cohort.Matrix.Row(row)[column] is var value && !double.IsNaN(value))
                (values[Count], labels[Count], patients[Count++]) = (value, cohort.Matrix.Labels[row], cohort.PatientOfRow[row]);
        (_values, _labels, _patients) = (values[..Count], labels[..Count], patients[..Count]);
    }

    public int Count { get; }

    public bool AreEnough => AreEnoughOf(_labels);

    public static bool AreEnoughOf(ReadOnlySpan<bool> labels) => labels.Count(true) is var positives && Math.Min(positives, labels.Length - positives) >= FewestOfAKind;

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
                auroc += RankingMetrics.Auroc([.. judged.Select(row => rates.GetValueOrDefault(_values[row], 0.5))], labels) / halves.Length;
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
