using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Scores;

/// <summary>
/// What the bedside scores look at beyond a <see cref="PatientReading"/>. Null is "not known"; a vasopressor that is
/// known not to run is 0. A value that cannot be true is refused with an <see cref="ArgumentOutOfRangeException"/>.
/// Where coma scale and consciousness are both known, each score takes the one its own table names.
/// </summary>
public sealed record BedsideItems
{
    /// <summary>Nothing is known.</summary>
    public static readonly BedsideItems None = new();

    /// <summary>Glasgow coma scale, 3 to 15.</summary>
    public int? Gcs { get; init => field = (int?)BedsideQuantities.Gcs.Checked(value); }

    public Consciousness? Consciousness { get; init; }

    public bool? SupplementalOxygen { get; init; }

    /// <summary>SpO2 scale 2 of NEWS2. A decision the chart leaves to a specialist and otherwise not taken, hence never unknown.</summary>
    public bool HypercapnicTarget { get; init; }

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

    /// <param name="values">One number for each of <see cref="BedsideQuantities.All"/>, NaN where it is not known; each plausible.</param>
    public static BedsideItems Of(ReadOnlySpan<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, BedsideQuantities.All.Count);
        return new()
        {
            Gcs = (int?)Known(values, BedsideQuantities.Gcs),
            Consciousness = (Consciousness?)Known(values, BedsideQuantities.Consciousness),
            SupplementalOxygen = YesNo(values, BedsideQuantities.SupplementalOxygen),
            HypercapnicTarget = YesNo(values, BedsideQuantities.HypercapnicTarget) ?? false,
            Bands = Known(values, BedsideQuantities.Bands),
            Pao2 = Known(values, BedsideQuantities.Pao2),
            Ventilated = YesNo(values, BedsideQuantities.Ventilated),
            UrineOutput = Known(values, BedsideQuantities.UrineOutput),
            Dopamine = Known(values, BedsideQuantities.Dopamine),
            Dobutamine = Known(values, BedsideQuantities.Dobutamine),
            Epinephrine = Known(values, BedsideQuantities.Epinephrine),
            Norepinephrine = Known(values, BedsideQuantities.Norepinephrine),
            SofaBaseline = (int?)Known(values, BedsideQuantities.SofaBaseline),
        };
    }

    /// <summary>
    /// Full marks need eyes open of themselves, orientation and obeyed commands, so whoever is not alert has 14 at
    /// most. The reverse does not hold: confusion that is not new lowers the scale and is alert by NEWS2.
    /// </summary>
    internal (int Lowest, int Highest) GcsRange =>
        Gcs is { } known ? (known, known) : (3, Consciousness is null or Scores.Consciousness.Alert ? 15 : 14);

    /// <summary>Full marks on the coma scale are alert; fewer may be an old confusion and leave it open.</summary>
    internal bool? NotAlert => Consciousness is { } known ? known != Scores.Consciousness.Alert : Gcs == 15 ? false : null;

    /// <summary>As charted; otherwise by the inspired oxygen, of which air has 21 %.</summary>
    internal bool? OnOxygen(PatientReading reading) =>
        SupplementalOxygen ?? (reading.IsKnown(Measurements.Fio2) ? reading[Measurements.Fio2] > 21 : null);

    /// <summary>The same, with one of them known to be this.</summary>
    public BedsideItems With(BedsideQuantity quantity, double value)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        Span<double> values = stackalloc double[BedsideQuantities.All.Count];
        foreach (var each in BedsideQuantities.All)
            values[each.Index] = ValueOf(each) ?? double.NaN;
        values[quantity.Index] = value;
        return Of(values);
    }

    public bool IsKnown(BedsideQuantity quantity) => ValueOf(quantity) is not null;

    /// <summary>Null where it is not known; a yes is 1, a no is 0.</summary>
    public double? ValueOf(BedsideQuantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return quantity.Name switch
        {
            _ when quantity == BedsideQuantities.Gcs => Gcs,
            _ when quantity == BedsideQuantities.Consciousness => (double?)Consciousness,
            _ when quantity == BedsideQuantities.SupplementalOxygen => Code(SupplementalOxygen),
            _ when quantity == BedsideQuantities.HypercapnicTarget => Code(HypercapnicTarget),
            _ when quantity == BedsideQuantities.Bands => Bands,
            _ when quantity == BedsideQuantities.Pao2 => Pao2,
            _ when quantity == BedsideQuantities.Ventilated => Code(Ventilated),
            _ when quantity == BedsideQuantities.UrineOutput => UrineOutput,
            _ when quantity == BedsideQuantities.Dopamine => Dopamine,
            _ when quantity == BedsideQuantities.Dobutamine => Dobutamine,
            _ when quantity == BedsideQuantities.Epinephrine => Epinephrine,
            _ when quantity == BedsideQuantities.Norepinephrine => Norepinephrine,
            _ => SofaBaseline,
        };
    }

    private static double? Code(bool? yesNo) => yesNo is { } known ? (known ? 1 : 0) : null;

    private static double? Known(ReadOnlySpan<double> values, BedsideQuantity quantity) =>
        double.IsNaN(values[quantity.Index]) ? null : values[quantity.Index];

    private static bool? YesNo(ReadOnlySpan<double> values, BedsideQuantity quantity) => Known(values, quantity) is { } known ? known != 0 : null;

    public override string ToString() => "BedsideItems (values withheld)";
}
