using Sepsis.Domain.Answers;
using Sepsis.Domain.Features;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Assess;

/// <summary>What drives one probability, as it would be said at the bedside. It names the patient's values: not for logs.</summary>
public static class ReasonSentence
{
    public const int MostRaising = 3;
    public const int MostLowering = 2;

    /// <summary>Half a percentage point: less is no reason anybody would act on.</summary>
    public const double LeastEffect = 0.005;

    /// <summary>What is small beside the largest does not stand out.</summary>
    public const double LeastShareOfLargest = 0.1;

    /// <param name="attribution">What is told.</param>
    /// <param name="schema">The model's.</param>
    /// <param name="language">One of <see cref="Languages.Supported"/>.</param>
    public static string Of(Attribution attribution, FeatureSchema schema, string language)
    {
        ArgumentNullException.ThrowIfNull(attribution);
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(language);
        var texts = ReasonTexts.Of(language);
        var told = Told(attribution, schema, texts);
        var least = Math.Max(LeastEffect, LeastShareOfLargest * told.Select(each => Math.Abs(each.Effect)).DefaultIfEmpty().Max());
        var raising = List(texts, told.Where(each => each.Effect >= least).Take(MostRaising));
        var lowering = List(texts, told.Where(each => each.Effect <= -least).Take(MostLowering));
        return (raising, lowering) switch
        {
            (null, null) => texts["sentence.nothing"],
            (not null, null) => texts.Format("sentence.raised", raising),
            (null, not null) => texts.Format("sentence.lowered", lowering),
            _ => texts.Format("sentence.both", raising, lowering),
        };
    }

    /// <summary>The largest first. That something was not measured may outweigh every value, and is then said as such.</summary>
    private static List<(double Effect, string Text)> Told(Attribution attribution, FeatureSchema schema, ReasonTexts texts) =>
    [
        .. attribution.Effects.Select(effect => (effect.Effect, Spoken(texts, schema.Features[effect.Column], effect.Value)))
            .Append((attribution.MissingInputs.Count == 0 ? 0 : attribution.MissingEffect, texts["missing"]))
            .OrderByDescending(each => Math.Abs(each.Item1)),
    ];

    private static string? List(ReasonTexts texts, IEnumerable<(double Effect, string Text)> told)
    {
        string[] values = [.. told.Select(each => each.Text)];
        return values switch
        {
            [] => null,
            [var only] => only,
            [var first, var second] => texts.Format("list.two", first, second),
            [.. var earlier, var last] => texts.Format(
                "list.last", earlier.Aggregate((before, next) => texts.Format("list.more", before, next)), last),
        };
    }

    private static string Spoken(ReasonTexts texts, Feature feature, double value) =>
        $"{texts["measurement." + feature.Name]} {Quantity(texts, Measurements.Find(feature.Name)!, value)}";

    private static string Quantity(ReasonTexts texts, Measurement measurement, double value)
    {
        foreach (var (word, number) in measurement.Words)
            if (number == value)
                return texts["word." + word];
        // One decimal more than is charted: a converted value is not worth more.
        return texts.Format("unit." + measurement.Unit, texts.Number(value, measurement.Decimals + 1));
    }
}
