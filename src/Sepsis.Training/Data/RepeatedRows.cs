using Sepsis.Training.Evidence;

namespace Sepsis.Training.Data;

/// <summary>Rows of one patient that stand in the file more than once.</summary>
internal static class RepeatedRows
{
    private const double Many = 0.01;

    public static IEnumerable<AnomalyEvidence> Find(Cohort cohort, IdenticalRows same)
    {
        var seen = new HashSet<(int Patient, int Kind)>(cohort.Matrix.Rows);
        var repeated = 0;
        for (var row = 0; row < cohort.Matrix.Rows; row++)
            if (same.KindOfRow[row] is var kind && kind != IdenticalRows.Unknown && !seen.Add((cohort.PatientOfRow[row], kind)))
                repeated++;
        if (repeated == 0)
            yield break;
        var share = repeated / (double)cohort.Matrix.Rows;
        yield return Anomaly.Of(AnomalyCodes.DuplicateRows, share < Many ? AnomalySeverity.Note : AnomalySeverity.Warning, "", repeated,
            $"{repeated} rows ({Anomaly.Percent(share)}) repeat another row of the same patient in every feature; they count as evidence twice.");
    }
}
