using System.Globalization;
using Sepsis.Domain.Features;

namespace Sepsis.Training.Data.Proposals;

/// <summary>What one column was taken for: a feature, with what is derived from it, or nothing, with the reason.</summary>
/// <param name="Text">For the person who looks it over.</param>
internal sealed record ProposedColumn(string Name, FeatureColumn? Feature, IReadOnlyList<DerivedFeature> Derived, string Text)
{
    public static ProposedColumn Ignored(string name, string reason) => new(name, null, [], reason);
}

/// <summary>What a column that is neither patient nor outcome is taken for.</summary>
internal static class ProposedFeature
{
    /// <summary>From this share on a column is what most of its cells are.</summary>
    private const double Most = 0.9;

    private const int MostStrayWords = 10;

    /// <summary>Fewer rows can be all different, or count up, by chance.</summary>
    private const int FewestRows = 20;

    public static ProposedColumn Of(ColumnSurvey survey)
    {
        if (survey.Name.Length == 0)
            return ProposedColumn.Ignored("(no name)", "it has no name in the header");
        if (survey.Known == 0)
            return ProposedColumn.Ignored(survey.Name, "it has no value");
        if (survey.Words.Count + survey.DistinctNumbers.Count == 1)
            return ProposedColumn.Ignored(survey.Name, "it has the same value in every row");
        if (survey.Dates >= Most * survey.Known)
            return ProposedColumn.Ignored(
                survey.Name,
                "dates or times of day: a model can learn from a duration, such as hours since admission, but not from the calendar");
        if (LooksLikeIdentifier(survey))
            return ProposedColumn.Ignored(survey.Name, "identifiers: a model must not know patients by their numbers");
        if (survey.Numbers == survey.Known)
            return ProposedNumber.Of(survey, []);
        return survey.Numbers >= Most * survey.Known && survey.Words.Count <= MostStrayWords
            ? ProposedNumber.Of(survey, [.. survey.Words.Keys.Order(StringComparer.Ordinal)])
            : ProposedWords.Of(survey);
    }

    private static bool LooksLikeIdentifier(ColumnSurvey survey) =>
        survey.Rows >= FewestRows
            && (survey.CountsLines
                || (ColumnNames.IsIdentifier(survey.Name) && survey.Words.Count + survey.DistinctNumbers.Count >= FewestRows));
}

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
                .GroupBy(word => word, StringComparer.OrdinalIgnoreCase).Select(same => same.First())
                    .Order(StringComparer.OrdinalIgnoreCase),
        ];
        if (words.Length > MostWords || survey.Known < RowsForEach * words.Length)
            return ProposedColumn.Ignored(
                survey.Name, $"free text or identifiers: {ColumnSurvey.Many(words.Length)} different values in {survey.Known} cells");
        var ordered = words.Length == 2 && TargetWords.Means(words[0]) ? [words[1], words[0]] : words;
        var feature = new FeatureColumn(survey.Name, FeatureType.Category, "", 0, words.Length - 1)
        {
            WholeNumber = true,
            Words = ordered.Index().ToDictionary(word => word.Item, word => (double?)word.Index),
        };
        return new(survey.Name, feature, words.Length > 2 ? OneHot(feature) : [],
            "category of the words "
            + $"{string.Join(", ", ordered)}{(words.Length > 2 ? ", each also as a column of its own: their order means nothing" : "")}");
    }

    private static DerivedFeature[] OneHot(FeatureColumn feature) =>
        [
            .. feature.Words.Select(word =>
                new DerivedFeature($"{feature.Name} is {word.Key}", FeatureOperation.Is, [feature.Name], word.Value)),
        ];
}
