namespace Sepsis.Domain.Inputs;

/// <summary>How long values are taken for the patient's present state.</summary>
internal static class Freshness
{
    /// <summary>
    /// The interval of the snapshots the shipped model learned from. Lactate is to be repeated within 2 to 4 hours where it
    /// is raised (Evans et al., Surviving Sepsis Campaign, Crit Care Med 2021;49:e1063); a blood gas follows the breathing as fast.
    /// </summary>
    public static readonly TimeSpan FourHours = TimeSpan.FromHours(4);

    /// <summary>Other tests are ordered once a day.</summary>
    public static readonly TimeSpan OneDay = TimeSpan.FromHours(24);

    public static TimeSpan? Of(MeasurementKind kind) => kind switch
    {
        MeasurementKind.VitalSign => FourHours,
        MeasurementKind.Laboratory => OneDay,
        _ => null,
    };
}
