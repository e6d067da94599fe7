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

    /// <param name="field">Not known of the patient.</param>
    /// <param name="reading">The values.</param>
    /// <param name="items">What the scores look at beyond them.</param>
    /// <param name="scores">The scores of the two.</param>
    public static ScoresSettled By(InputField field, PatientReading reading, BedsideItems items, IReadOnlyList<ScoreResult> scores)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(scores);
        ScoreResult[] open = [.. scores.Where(score => score.Positive == ScoreVerdict.Indeterminate && score.Missing.Contains(field.Name))];
        if (open.Length == 0)
            return None;
        var (decided, tried) = (new int[open.Length], 0);
        foreach (var (values, bedside) in field is Measurement measurement ? With(measurement, reading, items) : With((BedsideQuantity)field, reading, items))
        {
            tried++;
            for (var score = 0; score < open.Length; score++)
                if (BedsideScores.Points(open[score].Name, values, bedside).Reaches(open[score].PositiveFrom) != ScoreVerdict.Indeterminate)
                    decided[score]++;
        }

        return new(
            [.. open.Where((_, score) => tried > 0 && decided[score] == tried).Select(score => score.Name)],
            [.. open.Where((_, score) => decided[score] > 0 && decided[score] < tried).Select(score => score.Name)]);
    }

    private static IEnumerable<(PatientReading Reading, BedsideItems Items)> With(Measurement measurement, PatientReading reading, BedsideItems items)
    {
        var values = reading.AsSpan().ToArray();
        for (var i = 0; i < Values; i++)
        {
            values[measurement.Index] = Tried(measurement, i, Values);
            if (ReadingRules.PressuresAgree(values))
                yield return (new(values), items);
        }
    }

    private static IEnumerable<(PatientReading Reading, BedsideItems Items)> With(BedsideQuantity quantity, PatientReading reading, BedsideItems items)
    {
        // Codes and scales have few values, and no others.
        var count = quantity.WholeNumber || quantity.YesNo ? (int)(quantity.Maximum - quantity.Minimum) + 1 : Values;
        for (var i = 0; i < count; i++)
            yield return (reading, items.With(quantity, Tried(quantity, i, count)));
    }

    private static double Tried(InputField field, int i, int count) => field.Minimum + (field.Maximum - field.Minimum) * i / (count - 1);

    public override string ToString() => "ScoresSettled (values withheld)";
}
