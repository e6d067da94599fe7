using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;
using Sepsis.Training.Data;

namespace Sepsis.Training.Bundles;

/// <summary>
/// Whom the model may be asked about: adults up to the decade of the oldest patient learned from; children only if
/// there were enough of them to learn from. Where the data have no age, everybody.
/// </summary>
internal static class PopulationBuilder
{
    /// <summary>A handful of minors in a file of adults is an accident, and nothing to answer for children with.</summary>
    public const int FewestMinors = 100;

    private const double Decade = 10;

    public static TrainingPopulation Build(Cohort cohort, bool synthetic)
    {
        var column = cohort.Schema.Age is { } age ? cohort.Matrix.Schema.IndexOf(age) : -1;
        if (column < 0)
            return new("Patients of unknown age", synthetic, Measurements.Age.Minimum, Measurements.Age.Maximum);
        var (youngest, oldest) = Range(cohort.Matrix, column);
        if (youngest < TrainingDefaults.AdultAge && Minors(cohort, column) < FewestMinors)
            youngest = TrainingDefaults.AdultAge;
        // Adults answer for adults: a cohort that begins at 20 says nothing against 18. But one that begins at 40 does.
        var minimum = youngest <= TrainingDefaults.AdultAge + Decade
            ? Math.Min(TrainingDefaults.AdultAge, Math.Floor(youngest))
            : Math.Floor(youngest / Decade) * Decade;
        var maximum = Math.Min(Measurements.Age.Maximum, Math.Max(minimum + Decade, Math.Ceiling(oldest / Decade) * Decade));
        var patients = minimum < TrainingDefaults.AdultAge ? "Patients, children among them" : "Adult patients";
        return new(synthetic ? $"{patients}, made up by a generator (synthetic data)" : patients, synthetic, minimum, maximum);
    }

    public static int Minors(Cohort cohort, int column) => Enumerable.Range(0, cohort.Matrix.Rows)
        .Where(row => cohort.Matrix.Row(row)[column] < TrainingDefaults.AdultAge)
        .Select(row => cohort.PatientOfRow[row]).Distinct().Count();

    private static (double Youngest, double Oldest) Range(DesignMatrix matrix, int column)
    {
        var (youngest, oldest) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var row = 0; row < matrix.Rows; row++)
        {
            var age = matrix.Row(row)[column];
            if (double.IsNaN(age))
                continue;
            (youngest, oldest) = (Math.Min(youngest, age), Math.Max(oldest, age));
        }

        return (youngest, oldest);
    }
}
