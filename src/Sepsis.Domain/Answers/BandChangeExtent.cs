namespace Sepsis.Domain.Answers;

/// <summary>For which values a change of band holds, as far as it was looked.</summary>
public enum BandChangeExtent
{
    /// <summary>From the value up to the highest plausible one the risk stays at least that far changed.</summary>
    OrAbove,

    /// <summary>From the value down to the lowest plausible one the risk stays at least that far changed.</summary>
    OrBelow,

    /// <summary>Further on the risk comes back: nothing is said of values beyond.</summary>
    About,
}
