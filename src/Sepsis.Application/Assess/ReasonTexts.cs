using System.Globalization;
using System.Resources;

namespace Sepsis.Application.Assess;

/// <summary>The words of one language. Each has its own resources in this assembly: invariant cultures know no satellites.</summary>
internal sealed class ReasonTexts
{
    private static readonly Dictionary<string, ReasonTexts> ByLanguage = Languages.Supported.ToDictionary(
        language => language, language => new ReasonTexts(language));

    private readonly string _language;
    private readonly ResourceManager _texts;
    private readonly NumberFormatInfo _numbers;

    private ReasonTexts(string language)
    {
        _language = language;
        _texts = new(typeof(ReasonTexts).FullName + (language == Languages.English ? "" : "." + language), typeof(ReasonTexts).Assembly);
        _numbers = new() { NumberDecimalSeparator = this["number.decimal"] };
    }

    public string this[string key] =>
        _texts.GetString(key, CultureInfo.InvariantCulture) ?? throw new InvalidOperationException(
            $"There is no text {key} in {_language}.");

    public static ReasonTexts Of(string language) =>
        ByLanguage.TryGetValue(language, out var texts)
            ? texts
            : throw new ArgumentException($"There are no texts in {language}.", nameof(language));

    /// <summary>With at most so many decimals, none of them a trailing zero.</summary>
    public string Number(double value, int decimals) => value.ToString("0." + new string('#', decimals), _numbers);

    public string Format(string key, params ReadOnlySpan<object?> parts) => string.Format(_numbers, this[key], parts);
}

/// <summary>The languages of the sentences.</summary>
public static class Languages
{
    public const string English = "en";
    public const string French = "fr";
    public const string Indonesian = "id";

    public static IReadOnlyList<string> Supported { get; } = [English, French, Indonesian];
}
