namespace Sepsis.Training.Data;

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
    private static double Tidy(double value) => double.Parse(value.ToString("G12", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
}
