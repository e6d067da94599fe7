using System.Globalization;

namespace Sepsis.Training.Reports;

/// <summary>What nobody who reads the figures may overlook; on the terminal, in the report and in the card alike.</summary>
internal static class Warnings
{
    /// <summary>From this share of repeated rows on, the data are fewer than they look.</summary>
    private const double ManyRepeats = 0.05;

    public static IEnumerable<string> Of(TrainingRun run)
    {
        if (run.Trained.IsSuspicious)
            yield return Perfect(run);
        var repeated = run.Trained.Groups.RepeatedRows / (double)run.Cohort.Matrix.Rows;
        if (repeated > ManyRepeats)
            yield return string.Create(CultureInfo.InvariantCulture,
                $"REPEATED ROWS. {repeated:P0} of the rows repeat the features of another row; {run.Cohort.Patients} patients come down to {run.Trained.Groups.Count} independent groups, which were never parted between folds.");
        if (run.Population.Synthetic)
            yield return "SYNTHETIC DATA. The patients were made up by a generator: the figures say that the software works, and nothing about patients.";
        if (run.Population.MinimumAge < TrainingOptions.AdultAge)
            yield return string.Create(CultureInfo.InvariantCulture,
                $"CHILDREN. The data hold patients under {TrainingOptions.AdultAge:0}, so the model answers from {run.Population.MinimumAge:0} years on; check that they are there by intention.");
    }

    private static string Perfect(TrainingRun run)
    {
        var best = run.Trained.Metrics.Values.Max(figures => figures["auroc"].Mean);
        return string.Create(CultureInfo.InvariantCulture,
            $"DEFECT OF THE DATA. An out-of-fold AUROC of {best:0.000} is no success: nobody predicts sepsis this well. Something in these data gives the outcome away (a column made from the label, a rule the label was made by, or patients copied under new ids with small changes). Do not use this bundle.");
    }
}
