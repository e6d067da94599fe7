namespace Sepsis.Api.Assess;

/// <summary>What one known input does to the probability, compared with the typical patients.</summary>
/// <param name="Feature">The input.</param>
/// <param name="Value">As supplied; male is 1, female is 0.</param>
/// <param name="Unit">UCUM.</param>
/// <param name="Effect">In probability: above 0 raises the risk.</param>
/// <param name="StandardError">Of the effect, where it was sampled; left out where it is exact.</param>
public sealed record AttributionItemResponse(string Feature, double Value, string Unit, double Effect, double? StandardError)
{
    public override string ToString() => $"AttributionItemResponse {Feature} (values withheld)";
}
