using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Scores;

/// <summary>
/// What more than one measurement tells of. Where coma scale and consciousness are both known, each score takes the one its own
/// table names.
/// </summary>
internal static class Findings
{
    private const int FullMarks = 15;

    /// <summary>
    /// Full marks need eyes open of themselves, orientation and obeyed commands, so whoever is not alert has 14 at
    /// most. The reverse does not hold: confusion that is not new lowers the scale and is alert by NEWS2.
    /// </summary>
    public static (int Lowest, int Highest) GcsRange(PatientReading reading)
    {
        if (reading.ValueOf(Measurements.Gcs) is { } known)
            return ((int)known, (int)known);
        return (3, reading.ValueOf(Measurements.Consciousness) is null or Measurements.Alert ? FullMarks : FullMarks - 1);
    }

    /// <summary>Full marks on the coma scale are alert; fewer may be an old confusion and leave it open.</summary>
    public static bool? IsNotAlert(PatientReading reading)
    {
        if (reading.ValueOf(Measurements.Consciousness) is { } known)
            return known != Measurements.Alert;
        return reading[Measurements.Gcs] == FullMarks ? false : null;
    }

    /// <summary>As charted; otherwise by the inspired oxygen, of which air has 21 %.</summary>
    public static bool? IsOnOxygen(PatientReading reading) =>
        reading.IsYes(Measurements.SupplementalOxygen) ?? (reading.IsKnown(Measurements.Fio2) ? reading[Measurements.Fio2] > 21 : null);
}
