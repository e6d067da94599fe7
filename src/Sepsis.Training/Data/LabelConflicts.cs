using Sepsis.Training.Evidence;

namespace Sepsis.Training.Data;

/// <summary>Patients alike in every feature and unlike in what happened: no model can tell them apart.</summary>
internal static class LabelConflicts
{
    private const double Many = 0.01;
    private const int Nobody = -1;

    public static IEnumerable<AnomalyEvidence> Find(Cohort cohort, IdenticalRows same)
    {
        var sides = new (int With, int Without)[same.Kinds];
        var inConflict = new bool[same.Kinds];
        Array.Fill(sides, (Nobody, Nobody));
        for (var row = 0; row < cohort.Matrix.Rows; row++)
        {
            if (same.KindOfRow[row] is not (>= 0 and var kind))
                continue;
            var (patient, label) = (cohort.PatientOfRow[row], cohort.Matrix.Labels[row]);
            ref var side = ref sides[kind];
            var other = label ? side.Without : side.With;
            inConflict[kind] |= other != Nobody && other != patient;
            side = label ? (patient, side.Without) : (side.With, patient);
        }

        var rows = same.KindOfRow.Count(kind => kind >= 0 && inConflict[kind]);
        if (rows == 0)
            yield break;
        var share = rows / (double)cohort.Matrix.Rows;
        yield return Anomaly.Of(AnomalyCodes.LabelConflict, share < Many ? AnomalySeverity.Note : AnomalySeverity.Warning, cohort.Schema.Target.Column, rows,
            $"{rows} rows ({Anomaly.Percent(share)}) have the features of another patient's row and another outcome: wrongly labelled, or told apart only by what is not in these data.");
    }
}
