using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Scores;

/// <summary>The catalogue of what the scores look at beyond the measurements of a reading.</summary>
public static class BedsideQuantities
{
    /// <summary>The range is the scale's own: Teasdale and Jennett, Lancet 1974;2:81.</summary>
    public static readonly BedsideQuantity Gcs = new(0, "gcs", "Glasgow coma scale", "{score}", 3, 15, 14) { WholeNumber = true };

    public static readonly BedsideQuantity Consciousness = new(1, "consciousness", "Consciousness, new confusion included", "{code}", 0, 4, 1)
    {
        WholeNumber = true,
        Words = new Dictionary<string, double> { ["confusion"] = 1, ["alert"] = 0, ["voice"] = 2, ["pain"] = 3, ["unresponsive"] = 4 },
    };

    public static readonly BedsideQuantity SupplementalOxygen = new(2, "supplemental_oxygen", "Oxygen is given", "{code}", 0, 1, 1) { YesNo = true };

    /// <summary>SpO2 scale 2 of NEWS2: a decision the chart leaves to a specialist.</summary>
    public static readonly BedsideQuantity HypercapnicTarget = new(3, "hypercapnic_target", "Oxygen saturation target of 88 to 92 %: taken to be none unless it is sent", "{code}", 0, 1, 0) { YesNo = true };

    public static readonly BedsideQuantity Bands = new(4, "bands", "Band neutrophils of the white cells", "%", 0, 100, 12) { FreshFor = Freshness.OneDay };

    /// <summary>Breathing pure oxygen at sea level cannot exceed 760 mm[Hg].</summary>
    public static readonly BedsideQuantity Pao2 = new(5, "pao2", "Arterial oxygen pressure", "mm[Hg]", 10, 760, 68) { UnitGuesses = [new("kPa", 7.50062)] };

    public static readonly BedsideQuantity Ventilated = new(6, "ventilated", "Respiratory support is given", "{code}", 0, 1, 0) { YesNo = true };

    public static readonly BedsideQuantity UrineOutput = new(7, "urine_output_24h", "Urine output", "mL/d", 0, 30_000, 640) { FreshFor = Freshness.OneDay };

    // Doses sent per minute instead of per kilogram and minute are some seventyfold too large: the upper limits catch
    // what they can of that without refusing a dose that is given.
    public static readonly BedsideQuantity Dopamine = new(8, "dopamine", "Dopamine", "ug/kg/min", 0, 100, 0);
    public static readonly BedsideQuantity Dobutamine = new(9, "dobutamine", "Dobutamine", "ug/kg/min", 0, 100, 0);
    public static readonly BedsideQuantity Epinephrine = new(10, "epinephrine", "Epinephrine", "ug/kg/min", 0, 10, 0);
    public static readonly BedsideQuantity Norepinephrine = new(11, "norepinephrine", "Norepinephrine", "ug/kg/min", 0, 10, 0.08);

    /// <summary>SOFA points before the illness.</summary>
    public static readonly BedsideQuantity SofaBaseline = new(12, "sofa_baseline", "SOFA points before the illness", "{score}", 0, 24, 0) { WholeNumber = true, FreshFor = null };

    public static IReadOnlyList<BedsideQuantity> All { get; } =
    [
        Gcs, Consciousness, SupplementalOxygen, HypercapnicTarget, Bands, Pao2, Ventilated, UrineOutput,
        Dopamine, Dobutamine, Epinephrine, Norepinephrine, SofaBaseline,
    ];

    private static readonly BedsideQuantity[] Catalogue = [.. All];

    public static BedsideQuantity? Find(string name) => Array.Find(Catalogue, quantity => quantity.Name == name);

    public static BedsideQuantity? Find(ReadOnlySpan<byte> utf8Name)
    {
        foreach (var quantity in Catalogue)
            if (quantity.Utf8Name.Span.SequenceEqual(utf8Name))
                return quantity;
        return null;
    }
}
