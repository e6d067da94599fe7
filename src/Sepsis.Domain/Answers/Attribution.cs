namespace Sepsis.Domain.Answers;

/// <summary>Why the model answered so, and what would have to be different for another band.</summary>
public sealed record RiskExplanation(Attribution Attribution, IReadOnlyList<BandChange> BandChanges)
{
    public override string ToString() => "RiskExplanation (values withheld)";
}

/// <summary>
/// One probability taken apart: <see cref="Base"/> + <see cref="MissingEffect"/> + the sum of <see cref="Effects"/> is
/// <see cref="Probability"/>.
/// </summary>
/// <param name="Base">The mean risk of the typical patients.</param>
/// <param name="MissingEffect">The step when the typical patients lose what was not measured of this one.</param>
/// <param name="MissingInputs">The columns that were not known.</param>
/// <param name="Effects">One for each known input, the largest first.</param>
public sealed record Attribution(
    double Base,
    double Probability,
    double MissingEffect,
    IReadOnlyList<int> MissingInputs,
    IReadOnlyList<FeatureEffect> Effects,
    AttributionMethod Method)
{
    public override string ToString() => "Attribution (values withheld)";
}

/// <summary>What one known input does to the probability, compared with the typical patients.</summary>
/// <param name="Column">Of the model's inputs.</param>
/// <param name="Value">The patient's.</param>
/// <param name="Effect">In probability: above 0 raises the risk.</param>
/// <param name="StandardError">Of the effect, from the drawn orders; null where it is exact.</param>
public sealed record FeatureEffect(int Column, double Value, double Effect, double? StandardError)
{
    public override string ToString() => "FeatureEffect (values withheld)";
}

/// <summary>How effects were reckoned.</summary>
public enum AttributionMethod
{
    /// <summary>Over every coalition of the known inputs.</summary>
    Exact,

    /// <summary>Over drawn orders of the known inputs: each effect has a standard error.</summary>
    Sampled,
}

/// <summary>The nearest value of one input, all others as they are, at which the risk falls in another band.</summary>
/// <param name="Column">Of the model's inputs.</param>
/// <param name="Value">As it would be charted.</param>
/// <param name="Level">The band at that value.</param>
/// <param name="Distance">From the patient's value, in standard deviations of the training rows; null where none is known.</param>
public sealed record BandChange(int Column, double Value, BandChangeExtent Extent, RiskLevel Level, double? Distance)
{
    public override string ToString() => "BandChange (values withheld)";
}

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
