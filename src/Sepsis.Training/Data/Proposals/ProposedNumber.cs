using System.Globalization;

namespace Sepsis.Training.Data.Proposals;

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
        var feature = new FeatureColumn(survey.Name, FeatureType.Number, "", minimum, maximum)
        {
            WholeNumber = survey.Whole,
            Words = words,
        };
        var stray = strayWords.Count == 0 ? "" : $"; read as not known: {string.Join(", ", strayWords)}";
        return new(survey.Name, feature, [], string.Create(CultureInfo.InvariantCulture,
            $"{(survey.Whole ? "whole number" : "number")}, {survey.Minimum:R} to {survey.Maximum:R} seen, {minimum:R} to {maximum:R} "
            + $"allowed{stray}"));
    }

    private static ProposedColumn Codes(ColumnSurvey survey, double[] codes)
    {
        var words = codes.ToDictionary(code => code.ToString("R", CultureInfo.InvariantCulture), code => (double?)code);
        var feature = new FeatureColumn(survey.Name, FeatureType.Category, "", codes[0], codes[^1]) { WholeNumber = true, Words = words };
        return new(
            survey.Name, feature, [],
            $"category of the codes {string.Join(", ", words.Keys)} (if it counts or grades something, make it a number)");
    }
}

/// <summary>
/// The range proposed for a number: what was seen and half as much again on either side. Wide enough for patients
/// nobody has seen yet, and narrow enough to refuse another unit; a person knows better and mends it.
/// </summary>
internal static class NumberRange
{
    private const double Widened = 0.5;

    public static (double Minimum, double Maximum) Of(ColumnSurvey survey)
    {
        var (minimum, maximum) = (survey.Minimum, survey.Maximum);
        if (ColumnNames.IsAge(survey.Name) && minimum >= 0 && maximum <= OldestAge)
            return (0, OldestAge);
        if (minimum >= 0 && maximum <= 1 && !survey.Whole)
            return (0, 1);
        var margin = (maximum - minimum) * Widened;
        var step = Step(maximum - minimum, survey.Whole);
        var lowest = Tidy(Math.Floor((minimum - margin) / step) * step);
        return (minimum >= 0 ? Math.Max(0, lowest) : lowest, Tidy(Math.Ceiling((maximum + margin) / step) * step));
    }

    private const double OldestAge = 120;

    /// <summary>A tenth of the span's power of ten: bounds a person would write.</summary>
    private static double Step(double span, bool whole)
    {
        var step = Math.Pow(10, Math.Floor(Math.Log10(span)) - 1);
        return whole ? Math.Max(1, step) : step;
    }

    /// <summary>Without the last digits that are only of the arithmetic: 0.30000000000000004.</summary>
    private static double Tidy(double value) =>
        double.Parse(
            value.ToString("G12", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
}
