using Sepsis.Domain.Models;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>Every input of the bundle against its reference profile.</summary>
internal static class InputDrifts
{
    public static IReadOnlyList<InputDrift> Of(ReferenceProfile profile, UnseenData data) =>
        [.. profile.Features.Select((feature, column) => Of(feature, profile.Rows, Values(data, column), data.Cohort.Patients))
            .OrderByDescending(drift => drift.Index).ThenBy(drift => drift.Name, StringComparer.Ordinal)];

    /// <param name="patients">Rows of one patient are alike: chance is that of so many draws, not of so many rows.</param>
    private static InputDrift Of(FeatureProfile reference, int rows, double[] values, int patients)
    {
        double[] known = [.. values.Where(value => !double.IsNaN(value))];
        return new(
            reference.Name, PopulationStability.Index(reference, values), PopulationStability.ByChance(reference.Counts.Count + 1, Math.Max(rows, 1), patients),
            reference.Missing / (double)Math.Max(rows, 1), (values.Length - known.Length) / (double)values.Length,
            reference.Mean, known.Length == 0 ? null : known.Average());
    }

    private static double[] Values(UnseenData data, int column)
    {
        var values = new double[data.Rows.Rows];
        for (var row = 0; row < values.Length; row++)
            values[row] = data.Rows.Row(row)[column];
        return values;
    }
}
