using Sepsis.Training.Evidence;

namespace Sepsis.Training.Data;

/// <summary>Columns that give the outcome away all by themselves: made from it, or written down after it.</summary>
internal static class SeparatingColumns
{
    private const double GivesAway = TrainingDefaults.SuspiciousAuroc;
    private const double TooGood = 0.95;

    public static IEnumerable<AnomalyEvidence> Find(Cohort cohort)
    {
        for (var column = 0; column < cohort.Matrix.Columns; column++)
        {
            var values = new KnownValues(cohort, column);
            if (!values.AreEnough)
                continue;
            var name = cohort.Matrix.Schema.Names[column];
            var auroc = values.Auroc;
            if (cohort.Schema.Find(name)?.Type == FeatureType.Category)
                auroc = Math.Max(auroc, values.AurocOfLevels);
            if (auroc >= TooGood)
                yield return Anomaly.Of(AnomalyCodes.SeparatingColumn, auroc >= GivesAway ? AnomalySeverity.Severe : AnomalySeverity.Warning, name, values.Count,
                    $"it alone tells the outcome with an AUROC of {auroc:0.000} in the {values.Count} rows it is known of. No measurement is that good: look whether it is made from the outcome, or written down after it.");
        }
    }
}
