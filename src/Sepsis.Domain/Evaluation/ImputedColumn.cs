namespace Sepsis.Domain.Evaluation;

/// <summary>
/// How the training rows of one column become a standardised feature: median where missing, then (x - Mean) * Scale.
/// Scale is 0 for a column that says nothing: constant, or missing throughout.
/// </summary>
/// <param name="Median">Of the rows that have it.</param>
/// <param name="Mean">After imputation.</param>
/// <param name="Scale">One over the standard deviation after imputation.</param>
/// <param name="MissingShare">Of the rows.</param>
internal sealed record ImputedColumn(double Median, double Mean, double Scale, double MissingShare)
{
    /// <summary>A standard deviation below this share of the mean's size is rounding.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Whether being missing tells some rows from others.</summary>
    public bool HasIndicator => MissingShare is > 0 and < 1;

    public double IndicatorScale => 1 / Math.Sqrt(MissingShare * (1 - MissingShare));

    public static ImputedColumn Of(ReadOnlySpan<double> rows, int columns, int column)
    {
        var count = rows.Length / columns;
        var known = new List<double>(count);
        for (var at = column; at < rows.Length; at += columns)
            if (double.IsInfinity(rows[at]))
                throw new ArgumentException("a value is finite or missing", nameof(rows));
            else if (!double.IsNaN(rows[at]))
                known.Add(rows[at]);
        if (known.Count == 0)
            return new(0, 0, 0, 1);
        known.Sort();
        var median = (known[(known.Count - 1) / 2] + known[known.Count / 2]) / 2;
        var missing = count - known.Count;
        var mean = (known.Sum() + missing * median) / count;
        var squares = known.Sum(value => (value - mean) * (value - mean)) + missing * (median - mean) * (median - mean);
        var deviation = Math.Sqrt(squares / count);
        return new(median, mean, deviation > Rounding * Math.Abs(mean) ? 1 / deviation : 0, (double)missing / count);
    }
}
