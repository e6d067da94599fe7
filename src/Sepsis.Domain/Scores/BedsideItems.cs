using Sepsis.Domain.Vitals;

namespace Sepsis.Domain.Scores;

/// <summary>
/// What the bedside scores look at beyond a <see cref="PatientReading"/>. Null is "not known"; a vasopressor that is
/// known not to run is 0. A value that cannot be true is refused with an <see cref="ArgumentOutOfRangeException"/>.
/// Where coma scale and consciousness are both known, each score takes the one its own table names.
/// </summary>
public sealed record BedsideItems
{
    public const string ConsciousnessName = "consciousness_not_alert";
    public const string OxygenName = "supplemental_oxygen";
    public const string VentilatedName = "ventilated";

    /// <summary>Nothing is known.</summary>
    public static readonly BedsideItems None = new();

    /// <summary>Glasgow coma scale, 3 to 15.</summary>
    public int? Gcs { get; init => field = (int?)BedsideQuantities.Gcs.Checked(value); }

    /// <summary>New confusion, or responding only to voice, to pain or not at all (CVPU).</summary>
    public bool? ConsciousnessNotAlert { get; init; }

    public bool? SupplementalOxygen { get; init; }

    /// <summary>SpO2 scale 2 of NEWS2. A decision the chart leaves to a specialist and otherwise not taken, hence never unknown.</summary>
    public bool HypercapnicScale { get; init; }

    /// <summary>% of the white cells.</summary>
    public double? Bands { get; init => field = BedsideQuantities.Bands.Checked(value); }

    /// <summary>mm[Hg].</summary>
    public double? Pao2 { get; init => field = BedsideQuantities.Pao2.Checked(value); }

    public bool? Ventilated { get; init; }

    /// <summary>mL/d.</summary>
    public double? UrineOutput { get; init => field = BedsideQuantities.UrineOutput.Checked(value); }

    /// <summary>ug/kg/min.</summary>
    public double? Dopamine { get; init => field = BedsideQuantities.Dopamine.Checked(value); }

    /// <summary>ug/kg/min.</summary>
    public double? Dobutamine { get; init => field = BedsideQuantities.Dobutamine.Checked(value); }

    /// <summary>ug/kg/min.</summary>
    public double? Epinephrine { get; init => field = BedsideQuantities.Epinephrine.Checked(value); }

    /// <summary>ug/kg/min.</summary>
    public double? Norepinephrine { get; init => field = BedsideQuantities.Norepinephrine.Checked(value); }

    /// <summary>SOFA points before the illness.</summary>
    public int? SofaBaseline { get; init => field = (int?)BedsideQuantities.SofaBaseline.Checked(value); }

    /// <summary>
    /// Full marks need eyes open of themselves, orientation and obeyed commands, so whoever is not alert has 14 at
    /// most. The reverse does not hold: confusion that is not new lowers the scale and is alert by NEWS2.
    /// </summary>
    internal (int Lowest, int Highest) GcsRange =>
        Gcs is { } known ? (known, known) : (3, ConsciousnessNotAlert == true ? 14 : 15);

    /// <summary>Full marks on the coma scale are alert; fewer may be an old confusion and leave it open.</summary>
    internal bool? NotAlert => ConsciousnessNotAlert ?? (Gcs == 15 ? false : null);

    /// <summary>As charted; otherwise by the inspired oxygen, of which air has 21 %.</summary>
    internal bool? OnOxygen(PatientReading reading) =>
        SupplementalOxygen ?? (reading.IsKnown(Measurements.Fio2) ? reading[Measurements.Fio2] > 21 : null);

    public override string ToString() => "BedsideItems (values withheld)";
}
