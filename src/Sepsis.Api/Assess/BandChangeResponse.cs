using System.Text.Json.Serialization;
using Sepsis.Api.Wire;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Features;

namespace Sepsis.Api.Assess;

/// <summary>
/// The nearest value of one input, all others as they are, that would put the patient in another band. A fact about the model,
/// not a treatment goal. None is named far outside of the training data.
/// </summary>
/// <param name="Feature">The input.</param>
/// <param name="Value">From here on the band is another.</param>
/// <param name="Unit">UCUM.</param>
/// <param name="Extent">or_above or or_below where the band holds from there to the end of what is plausible, as far as a grid of values shows; about where it changes again.</param>
/// <param name="RiskLevel">The band it would be.</param>
public sealed record BandChangeResponse(
    string Feature,
    double Value,
    string Unit,
    [property: JsonConverter(typeof(SnakeCase<BandChangeExtent>))] BandChangeExtent Extent,
    [property: JsonConverter(typeof(SnakeCase<RiskLevel>))] RiskLevel RiskLevel)
{
    public static BandChangeResponse From(BandChange change, FeatureSchema schema)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(schema);
        var feature = schema.Features[change.Column];
        return new(feature.Name, change.Value, feature.Unit, change.Extent, change.Level);
    }

    public override string ToString() => $"BandChangeResponse {Feature} (values withheld)";
}
