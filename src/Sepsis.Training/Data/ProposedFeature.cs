namespace Sepsis.Training.Data;

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
            return ProposedColumn.Ignored(survey.Name, "dates or times of day: a model can learn from a duration, such as hours since admission, but not from the calendar");
        if (LooksLikeIdentifier(survey))
            return ProposedColumn.Ignored(survey.Name, "identifiers: a model must not know patients by their numbers");
        if (survey.Numbers == survey.Known)
            return ProposedNumber.Of(survey, []);
        return survey.Numbers >= Most * survey.Known && survey.Words.Count <= MostStrayWords
            ? ProposedNumber.Of(survey, [.. survey.Words.Keys.Order(StringComparer.Ordinal)])
            : ProposedWords.Of(survey);
    }

    private static bool LooksLikeIdentifier(ColumnSurvey survey) =>
        survey.Rows >= FewestRows && (survey.CountsLines || (ColumnNames.IsIdentifier(survey.Name) && survey.Words.Count + survey.DistinctNumbers.Count >= FewestRows));
}
