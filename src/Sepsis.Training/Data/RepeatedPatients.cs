using Sepsis.Training.Evidence;

namespace Sepsis.Training.Data;

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
            if (kind == IdenticalRows.Unknown || firstPatient.TryAdd((kind, cohort.Matrix.Labels[row]), patient) || firstPatient[(kind, cohort.Matrix.Labels[row])] == patient)
                original[patient] = true;
        }

        var copies = original.Count(isOriginal => !isOriginal);
        if (copies == 0)
            yield break;
        var share = copies / (double)cohort.Patients;
        yield return Anomaly.Of(AnomalyCodes.DuplicatePatients, share > TooMany ? AnomalySeverity.Severe : AnomalySeverity.Warning, "", copies,
            $"{copies} of {cohort.Patients} patients ({Anomaly.Percent(share)}) repeat, row by row, what stood in the data before under another id: the same people exported again, or columns too coarse to tell people apart. {cohort.Patients - copies} are left without them.");
    }
}
