using System.Text.Json.Serialization;
using Sepsis.Api.Wire;
using Sepsis.Domain.Answers;

namespace Sepsis.Api.Assess;

/// <summary>
/// Why the model answered so: Shapley values of the calibrated ensemble against four typical patients, one for each quarter
/// of the training population by risk. base + missing.effect + the items' effects = sum_check = risk_probability. It is about the
/// model, not about causes of illness.
/// </summary>
/// <param name="Base">The mean risk of the typical patients.</param>
/// <param name="SumCheck">What base and effects add up to.</param>
/// <param name="Method">exact: over all coalitions; sampled: by drawn orders, each effect with its standard error.</param>
/// <param name="Items">The largest effect first.</param>
/// <param name="Missing">Left out where nothing is missing.</param>
/// <param name="Sentence">The strongest effects in words, in the language asked for by Accept-Language: en, fr or id.</param>
/// <param name="BandChanges">The nearest first.</param>
public sealed record AttributionsResponse(
    double Base,
    double SumCheck,
    [property: JsonConverter(typeof(SnakeCase<AttributionMethod>))] AttributionMethod Method,
    IReadOnlyList<AttributionItemResponse> Items,
    MissingEffectResponse? Missing,
    string Sentence,
    IReadOnlyList<BandChangeResponse> BandChanges)
{
    public override string ToString() => "AttributionsResponse (values withheld)";
}

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

/// <summary>What it does to the probability that these are not known: together, for none of them has a value to weigh.</summary>
/// <param name="Effect">In probability.</param>
/// <param name="Items">The inputs that are not known.</param>
public sealed record MissingEffectResponse(double Effect, IReadOnlyList<string> Items)
{
    public override string ToString() => "MissingEffectResponse (values withheld)";
}

/// <summary>
/// The nearest value of one input, all others as they are, that would put the patient in another band. A fact about the model,
/// not a treatment goal. None is named far outside of the training data.
/// </summary>
/// <param name="Feature">The input.</param>
/// <param name="Value">From here on the band is another.</param>
/// <param name="Unit">UCUM.</param>
/// <param name="Extent">
/// or_above or or_below where the band holds from there to the end of what is plausible, as far as a grid of values shows; about where
/// it changes again.
/// </param>
/// <param name="RiskLevel">The band it would be.</param>
public sealed record BandChangeResponse(
    string Feature,
    double Value,
    string Unit,
    [property: JsonConverter(typeof(SnakeCase<BandChangeExtent>))] BandChangeExtent Extent,
    [property: JsonConverter(typeof(SnakeCase<RiskLevel>))] RiskLevel RiskLevel)
{
    public override string ToString() => $"BandChangeResponse {Feature} (values withheld)";
}
