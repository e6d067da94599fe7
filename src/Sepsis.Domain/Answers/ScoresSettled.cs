using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;

namespace Sepsis.Domain.Answers;

/// <summary>The bedside scores that one missing measurement alone would decide, by name.</summary>
/// <param name="Always">Decided whatever its value.</param>
/// <param name="Sometimes">Decided by some of the values it can have.</param>
public sealed record ScoresSettled(IReadOnlyList<string> Always, IReadOnlyList<string> Sometimes)
{
    /// <summary>
    /// Values tried, evenly over the plausible range: points are steps of a value, and the narrowest step of any table
    /// (0.8 mg/dL of bilirubin, of 60; 4 of 500 white cells) is met at least twice.
    /// </summary>
    private const int Values = 257;

    private static readonly ScoresSettled None = new([], []);

    /// <param name="measurement">Not known of the patient.</param>
    /// <param name="reading">The values.</param>
    /// <param name="results">The scores of them.</param>
    public static ScoresSettled By(Measurement measurement, PatientReading reading, IReadOnlyList<ScoreResult> results)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(results);
        ScoreResult[] open =
            [.. results.Where(result => result.Positive == ScoreVerdict.Indeterminate && result.Missing.Contains(measurement.Name))];
        if (open.Length == 0)
            return None;
        var (decided, tried) = (new int[open.Length], 0);
        foreach (var known in With(measurement, reading))
        {
            tried++;
            for (var i = 0; i < open.Length; i++)
                if (open[i].Score.Points(known).Reaches(open[i].PositiveFrom) != ScoreVerdict.Indeterminate)
                    decided[i]++;
        }

        return new(
            [.. open.Where((_, i) => tried > 0 && decided[i] == tried).Select(result => result.Score.Name)],
            [.. open.Where((_, i) => decided[i] > 0 && decided[i] < tried).Select(result => result.Score.Name)]);
    }

    /// <summary>The patient with each value tried that can stand beside the known ones.</summary>
    private static IEnumerable<PatientReading> With(Measurement measurement, PatientReading reading)
    {
        // Codes and scales have few values, and no others.
        var count = measurement.WholeNumber || measurement.YesNo ? (int)(measurement.Maximum - measurement.Minimum) + 1 : Values;
        var values = reading.AsSpan().ToArray();
        for (var i = 0; i < count; i++)
        {
            values[measurement.Index] = measurement.Minimum + (measurement.Maximum - measurement.Minimum) * i / (count - 1);
            if (ReadingRules.PressuresAgree(values))
                yield return new(values);
        }
    }

    public override string ToString() => "ScoresSettled (values withheld)";
}
