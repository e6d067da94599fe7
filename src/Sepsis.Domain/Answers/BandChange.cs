namespace Sepsis.Domain.Answers;

/// <summary>The nearest value of one input, all others as they are, at which the risk falls in another band.</summary>
/// <param name="Column">Of the model's inputs.</param>
/// <param name="Value">As it would be charted.</param>
/// <param name="Level">The band at that value.</param>
/// <param name="Distance">From the patient's value, in standard deviations of the training rows; null where none is known.</param>
public sealed record BandChange(int Column, double Value, BandChangeExtent Extent, RiskLevel Level, double? Distance)
{
    public override string ToString() => "BandChange (values withheld)";
}
