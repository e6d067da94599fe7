using Sepsis.Training.Bundles;
using Sepsis.Training.Data;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>What nobody who reads the metrics may overlook; on the terminal, in the report and in the card alike.</summary>
internal static class EvaluationWarnings
{
    /// <summary>From this share of repeated rows on, the data are fewer than they look.</summary>
    private const double ManyRepeats = 0.05;

    public static IEnumerable<string> Of(
        Cohort cohort, int groups, int repeatedRows, bool synthetic, IReadOnlyList<ModelEvidence> models, string outcome)
    {
        var best = models.Where(model => model.Kind != ModelKind.Baseline).Max(model => model.Metrics[Metric.Auroc.Name].Mean);
        if (best >= TrainingDefaults.SuspiciousAuroc)
            yield return $"DEFECT OF THE DATA. An out-of-fold AUROC of {best:0.000} is no success: nobody predicts {outcome} this "
                + "well. Something in these data gives the outcome away (a column made from the label, a rule the label was made by, "
                + "or patients copied under new ids with small changes). Do not use this bundle.";
        var repeated = repeatedRows / (double)cohort.Matrix.Rows;
        if (repeated > ManyRepeats)
            yield return $"REPEATED ROWS. {repeated:P0} of the rows repeat the features of another row; {cohort.Patients} patients "
                + $"come down to {groups} independent groups, which were never parted between folds.";
        if (synthetic)
            yield return "SYNTHETIC DATA. The patients were made up by a generator: the figures say that the software works, and "
                + "nothing about patients.";
        var age = cohort.Schema.Age is { } name ? cohort.Matrix.Schema.IndexOf(name) : -1;
        if (age >= 0 && PopulationBuilder.Minors(cohort, age) is > 0 and var minors)
            yield return minors >= PopulationBuilder.FewestMinors
                ? $"CHILDREN. The data hold {minors} patients under {TrainingDefaults.AdultAge:0}, so the model answers for children "
                    + "too; check that they are there by intention."
                : $"CHILDREN. The data hold {minors} patients under {TrainingDefaults.AdultAge:0}: too few to answer for children, "
                    + "whom the model refuses.";
    }

    /// <param name="unknownRows">Whether one model grown elsewhere stands in every fold.</param>
    public static IEnumerable<string> OfTrees(bool unknownRows) => unknownRows
        ? ["TREES OF UNKNOWN ROWS. The trees were grown elsewhere and are the same in every fold: had they learned from these patients, "
            + "every metric would be too good."]
        : [];
}
