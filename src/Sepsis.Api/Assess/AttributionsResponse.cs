using System.Text.Json.Serialization;
using Sepsis.Api.Wire;
using Sepsis.Application.Assess;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Features;

namespace Sepsis.Api.Assess;

/// <summary>
/// Why the model answered so: Shapley values of the calibrated ensemble against four typical patients, one for each quarter
/// of the training population by risk. base + missing.effect + the items' effects = sum_check = risk_probability. It is about the model, not
/// about causes of illness.
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
    public static AttributionsResponse? From(RiskAssessment assessment, string language)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (assessment.Explanation is not { } explanation)
            return null;
        var (schema, attribution) = (assessment.Bundle.Schema, explanation.Attribution);
        return new(
            attribution.Base,
            attribution.Base + attribution.MissingEffect + attribution.Effects.Sum(effect => effect.Effect),
            attribution.Method,
            [.. attribution.Effects.Select(effect => Item(effect, schema))],
            MissingOf(attribution, schema),
            ReasonSentence.Of(attribution, schema, language),
            [.. explanation.BandChanges.Select(change => BandChangeResponse.From(change, schema))]);
    }

    private static AttributionItemResponse Item(FeatureEffect effect, FeatureSchema schema) =>
        new(schema.Features[effect.Column].Name, effect.Value, schema.Features[effect.Column].Unit, effect.Effect, effect.StandardError);

    private static MissingEffectResponse? MissingOf(Attribution attribution, FeatureSchema schema) => attribution.MissingInputs.Count == 0
        ? null
        : new(attribution.MissingEffect, [.. attribution.MissingInputs.Select(column => schema.Features[column].Name)]);

    public override string ToString() => "AttributionsResponse (values withheld)";
}
