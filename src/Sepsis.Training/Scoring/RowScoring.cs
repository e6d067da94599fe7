using Sepsis.Domain.Bundles;
using Sepsis.Domain.Vitals;
using Sepsis.Training.Cohorts;

namespace Sepsis.Training.Scoring;

/// <summary>Whether a row can be scored, by the rules the service answers with; if not, why not.</summary>
internal sealed class RowScoring(CsvColumns columns, TrainingPopulation population)
{
    /// <param name="row">The record.</param>
    /// <param name="reading">Its values; null when it cannot be scored.</param>
    /// <returns>The faults, the first of each field; empty when it can be scored.</returns>
    public IReadOnlyList<string> Read(CsvReader row, out PatientReading? reading)
    {
        reading = null;
        if (row.Count != columns.Names.Count)
            return [$"the row has {row.Count} cells, the header {columns.Names.Count}"];

        Span<double> values = stackalloc double[Measurements.Count];
        values.Fill(double.NaN);
        HashSet<string>? unreadable = null;
        for (var cell = 0; cell < row.Count; cell++)
            if (columns.Measurements[cell] is { } measurement && !MeasurementCell.TryRead(row.Cell(cell), measurement, out values[measurement.Index]))
                (unreadable ??= []).Add(measurement.Name);

        var candidate = new PatientReading(values);
        var outside = population.Check(candidate[Measurements.Age]);
        if (unreadable is null && outside is null && ReadingRules.IsSound(candidate))
        {
            reading = candidate;
            return [];
        }

        return Reasons(candidate, unreadable ?? [], outside);
    }

    private static List<string> Reasons(PatientReading reading, HashSet<string> unreadable, InputFault? outside)
    {
        List<string> reasons = [.. unreadable.Select(field => $"{field} is not a number")];
        ReadingRules.Check(reading, unreadable.Contains, fault => reasons.Add(Text(fault)));
        if (outside is not null)
            reasons.Add(Text(outside));
        return reasons;
    }

    private static string Text(InputFault fault) => fault.Hint is null ? $"{fault.Field} {fault.Message}" : $"{fault.Field} {fault.Message} ({fault.Hint})";
}
