using Sepsis.Training.Evidence;

namespace Sepsis.Training.Data;

/// <summary>Columns whose being filled in tells the outcome: a test ordered because the outcome was known.</summary>
internal static class TellingMissingness
{
    private const double GivesAway = 0.90;
    private const double TooGood = 0.75;

    public static IEnumerable<AnomalyEvidence> Find(DesignMatrix matrix)
    {
        if (!KnownValues.AreEnoughOf(matrix.Labels))
            yield break;
        var positives = matrix.Labels.Count(true);
        for (var column = 0; column < matrix.Schema.Inputs; column++)
        {
            var (inPositives, inNegatives) = (0, 0);
            for (var row = 0; row < matrix.Rows; row++)
                if (!double.IsNaN(matrix.Row(row)[column]))
                    _ = matrix.Labels[row] ? inPositives++ : inNegatives++;
            var (with, without) = (inPositives / (double)positives, inNegatives / (double)(matrix.Rows - positives));
            // The Mann-Whitney statistic of a yes-or-no.
            var auroc = KnownValues.Either((1 + with - without) / 2);
            if (auroc >= TooGood)
                yield return Anomaly.Of(AnomalyCodes.TellingMissingness, auroc >= GivesAway ? AnomalySeverity.Severe : AnomalySeverity.Warning, matrix.Schema.Names[column], inPositives + inNegatives,
                    $"whether it is known tells the outcome with an AUROC of {auroc:0.000}: it is known in {Anomaly.Percent(with)} of the rows with the outcome and in {Anomaly.Percent(without)} of the others. Look whether it is asked for because of the outcome.");
        }
    }
}
