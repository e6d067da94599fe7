using System.Globalization;

namespace Sepsis.Training.Data;

/// <summary>Columns of numbers: measured ones as numbers, the few whole ones of a code as categories.</summary>
internal static class ProposedNumber
{
    /// <summary>Whole numbers of no more values than this, each seen oftener than by chance, are a code.</summary>
    private const int MostCodes = 6;

    private const int RowsForEach = 5;

    /// <param name="survey">What stands in the column.</param>
    /// <param name="strayWords">Words among the numbers, to be read as not known.</param>
    public static ProposedColumn Of(ColumnSurvey survey, IReadOnlyList<string> strayWords)
    {
        var codes = survey.DistinctNumbers.Keys.Order().ToArray();
        if (survey.Whole && codes.Length <= MostCodes && strayWords.Count == 0 && survey.Known >= RowsForEach * codes.Length)
            return Codes(survey, codes);
        var (minimum, maximum) = NumberRange.Of(survey);
        var words = strayWords.ToDictionary(word => word, _ => (double?)null);
        var feature = new FeatureColumn(survey.Name, FeatureType.Number, "", minimum, maximum) { WholeNumber = survey.Whole, Words = words };
        var stray = strayWords.Count == 0 ? "" : $"; read as not known: {string.Join(", ", strayWords)}";
        return new(survey.Name, feature, [], string.Create(CultureInfo.InvariantCulture,
            $"{(survey.Whole ? "whole number" : "number")}, {survey.Minimum:R} to {survey.Maximum:R} seen, {minimum:R} to {maximum:R} allowed{stray}"));
    }

    private static ProposedColumn Codes(ColumnSurvey survey, double[] codes)
    {
        var words = codes.ToDictionary(code => code.ToString("R", CultureInfo.InvariantCulture), code => (double?)code);
        var feature = new FeatureColumn(survey.Name, FeatureType.Category, "", codes[0], codes[^1]) { WholeNumber = true, Words = words };
        return new(survey.Name, feature, [], $"category of the codes {string.Join(", ", words.Keys)} (if it counts or grades something, make it a number)");
    }
}
