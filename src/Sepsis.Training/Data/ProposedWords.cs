using System.Globalization;
using Sepsis.Domain.Features;

namespace Sepsis.Training.Data;

/// <summary>Columns of words: a few that come again and again are a category, more are free text or identifiers.</summary>
internal static class ProposedWords
{
    private const int MostWords = 20;
    private const int RowsForEach = 3;

    public static ProposedColumn Of(ColumnSurvey survey)
    {
        string[] words =
        [
            .. survey.Words.Keys.Concat(survey.DistinctNumbers.Keys.Select(number => number.ToString("R", CultureInfo.InvariantCulture)))
                .GroupBy(word => word, StringComparer.OrdinalIgnoreCase).Select(same => same.First()).Order(StringComparer.OrdinalIgnoreCase),
        ];
        if (words.Length > MostWords || survey.Known < RowsForEach * words.Length)
            return ProposedColumn.Ignored(survey.Name, $"free text or identifiers: {ColumnSurvey.Many(words.Length)} different values in {survey.Known} cells");
        var ordered = words.Length == 2 && TargetWords.Means(words[0]) ? [words[1], words[0]] : words;
        var feature = new FeatureColumn(survey.Name, FeatureType.Category, "", 0, words.Length - 1)
        {
            WholeNumber = true,
            Words = ordered.Index().ToDictionary(word => word.Item, word => (double?)word.Index),
        };
        return new(survey.Name, feature, words.Length > 2 ? OneHot(feature) : [],
            $"category of the words {string.Join(", ", ordered)}{(words.Length > 2 ? ", each also as a column of its own: their order means nothing" : "")}");
    }

    private static DerivedFeature[] OneHot(FeatureColumn feature) =>
        [.. feature.Words.Select(word => new DerivedFeature($"{feature.Name} is {word.Key}", FeatureOperation.Is, [feature.Name], word.Value))];
}
