using Sepsis.Training.Evidence;

namespace Sepsis.Training.Data.Anomalies;

/// <summary>Which rows have the same features. Rows of which nothing is known are nobody's, and like no other.</summary>
internal sealed class IdenticalRows
{
    public const int Unknown = -1;

    private IdenticalRows(int[] kindOfRow, int kinds) => (KindOfRow, Kinds) = (kindOfRow, kinds);

    /// <summary>Row by row, the same number for the same features; <see cref="Unknown"/> where nothing is known.</summary>
    public IReadOnlyList<int> KindOfRow { get; }

    public int Kinds { get; }

    public static IdenticalRows Of(DesignMatrix matrix)
    {
        var kinds = new Dictionary<int, int>(matrix.Rows, new SameFeatures(matrix));
        var kindOfRow = new int[matrix.Rows];
        for (var row = 0; row < kindOfRow.Length; row++)
        {
            if (!matrix.Row(row)[..matrix.Schema.Inputs].ContainsAnyExcept(double.NaN))
                kindOfRow[row] = Unknown;
            else if (!kinds.TryGetValue(row, out kindOfRow[row]))
                kinds.Add(row, kindOfRow[row] = kinds.Count);
        }

        return new(kindOfRow, kinds.Count);
    }
}

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
        yield return AnomalyEvidence.Of(
            AnomalyCodes.DuplicateRows, share < Many ? AnomalySeverity.Note : AnomalySeverity.Warning, "", repeated,
            $"{repeated} rows ({Numbers.SmallPercent(share)}) repeat another row of the same patient in every feature; they count as "
            + "evidence twice.");
    }
}

/// <summary>Patients all of whose rows, label included, stood in the data before under other ids.</summary>
internal static class RepeatedPatients
{
    private const double TooMany = 0.05;

    public static IEnumerable<AnomalyEvidence> Find(Cohort cohort, IdenticalRows same)
    {
        var firstPatient = new Dictionary<(int Kind, bool Label), int>(same.Kinds);
        var original = new bool[cohort.Patients];
        for (var row = 0; row < cohort.Matrix.Rows; row++)
        {
            var (patient, kind) = (cohort.PatientOfRow[row], same.KindOfRow[row]);
            if (kind == IdenticalRows.Unknown || firstPatient.TryAdd((kind, cohort.Matrix.Labels[row]), patient)
                || firstPatient[(kind, cohort.Matrix.Labels[row])] == patient)
                original[patient] = true;
        }

        var copies = original.Count(isOriginal => !isOriginal);
        if (copies == 0)
            yield break;
        var share = copies / (double)cohort.Patients;
        yield return AnomalyEvidence.Of(
            AnomalyCodes.DuplicatePatients, share > TooMany ? AnomalySeverity.Severe : AnomalySeverity.Warning, "", copies,
            $"{copies} of {cohort.Patients} patients ({Numbers.SmallPercent(share)}) repeat, row by row, what stood in the data before "
            + "under another id: the same people exported again, or columns too coarse to tell people apart. "
            + $"{cohort.Patients - copies} are left without them.");
    }
}

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
        yield return AnomalyEvidence.Of(
            AnomalyCodes.LabelConflict, share < Many ? AnomalySeverity.Note : AnomalySeverity.Warning, cohort.Schema.Target.Column, rows,
            $"{rows} rows ({Numbers.SmallPercent(share)}) have the features of another patient's row and another outcome: wrongly "
            + "labelled, or told apart only by what is not in these data.");
    }
}
