namespace Sepsis.Domain.Scores;

/// <summary>The catalogue of what the scores look at beyond the measurements of a reading.</summary>
public static class BedsideQuantities
{
    /// <summary>The range is the scale's own: Teasdale and Jennett, Lancet 1974;2:81.</summary>
    public static readonly BedsideQuantity Gcs = new("gcs", "Glasgow coma scale", "{score}", 3, 15);

    public static readonly BedsideQuantity Bands = new("bands", "Band neutrophils of the white cells", "%", 0, 100);

    /// <summary>Breathing pure oxygen at sea level cannot exceed 760 mm[Hg].</summary>
    public static readonly BedsideQuantity Pao2 = new("pao2", "Arterial oxygen pressure", "mm[Hg]", 10, 760);

    public static readonly BedsideQuantity UrineOutput = new("urine_output", "Urine output", "mL/d", 0, 30_000);

    // Doses sent per minute instead of per kilogram and minute are some seventyfold too large: the upper limits catch
    // what they can of that without refusing a dose that is given.
    public static readonly BedsideQuantity Dopamine = new("dopamine", "Dopamine", "ug/kg/min", 0, 100);
    public static readonly BedsideQuantity Dobutamine = new("dobutamine", "Dobutamine", "ug/kg/min", 0, 100);
    public static readonly BedsideQuantity Epinephrine = new("epinephrine", "Epinephrine", "ug/kg/min", 0, 10);
    public static readonly BedsideQuantity Norepinephrine = new("norepinephrine", "Norepinephrine", "ug/kg/min", 0, 10);

    /// <summary>SOFA points before the illness.</summary>
    public static readonly BedsideQuantity SofaBaseline = new("sofa_baseline", "SOFA points before the illness", "{score}", 0, 24);

    public static IReadOnlyList<BedsideQuantity> All { get; } =
        [Gcs, Bands, Pao2, UrineOutput, Dopamine, Dobutamine, Epinephrine, Norepinephrine, SofaBaseline];
}
