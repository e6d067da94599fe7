using Sepsis.Training.Data;
using Sepsis.Training.Evidence;
using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Judging;

internal static class EvaluationDataOf
{
    public static EvaluationData Cohort(Workspace work, bool synthetic)
    {
        var cohort = work.Cohort;
        return new(Path.GetFileName(work.DataPath), DataFile.Sha256(work.DataPath), synthetic, cohort.Matrix.Rows, cohort.Patients, work.Split.Groups,
            cohort.Matrix.Labels.Count(true), cohort.Matrix.Prevalence, Sites(cohort), cohort.Matrix.Schema.Names, cohort.Cleaning.NotFeatures, [.. cohort.Cleaning.Lines()]);
    }

    private static Dictionary<string, int> Sites(Cohort cohort) => cohort.SiteNames.Count == 0 ? [] : cohort.SiteOfRow.CountBy(site => site)
        .ToDictionary(site => cohort.SiteNames[site.Key] is { Length: > 0 } name ? name : "(not named)", site => site.Value);
}
