namespace Sepsis.Domain.Answers;

/// <summary>What one known input does to the probability, compared with the typical patients.</summary>
/// <param name="Column">Of the model's inputs.</param>
/// <param name="Value">The patient's.</param>
/// <param name="Effect">In probability: above 0 raises the risk.</param>
/// <param name="StandardError">Of the effect, from the drawn orders; null where it is exact.</param>
public sealed record FeatureEffect(int Column, double Value, double Effect, double? StandardError)
{
    public override string ToString() => "FeatureEffect (values withheld)";
}
