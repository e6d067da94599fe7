using Sepsis.Domain.Bundles;
using Sepsis.Domain.Features;
using Sepsis.Domain.Vitals;
using Sepsis.Training.Cohorts;

namespace Sepsis.Training.Ensembles;

/// <summary>
/// Whom the model may be asked about: adults up to the decade of the oldest patient learned from; children only if
/// there were children to learn from.
/// </summary>
internal static class PopulationOf
{
    private const double Decade = 10;

    public static TrainingPopulation Ages(DesignMatrix matrix, bool synthetic)
    {
        var (youngest, oldest) = Range(matrix);
        var minimum = Math.Min(TrainingOptions.AdultAge, Math.Floor(youngest));
        var maximum = Math.Min(Measurements.Age.Maximum, Math.Max(minimum + Decade, Math.Ceiling(oldest / Decade) * Decade));
        var patients = minimum < TrainingOptions.AdultAge ? "Patients, children among them" : "Adult patients";
        return new(synthetic ? $"{patients}, made up by a generator (synthetic data)" : patients, synthetic, minimum, maximum);
    }

    private static (double Youngest, double Oldest) Range(DesignMatrix matrix)
    {
        var column = matrix.Schema.Features.Index().First(feature => feature.Item == Feature.Of(Measurements.Age)).Index;
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
