
namespace Sepsis.Training.Judging;

/// <summary>The features of a logistic regression: a one for the intercept, the columns, then the missing indicators.</summary>
internal sealed class StandardizedRows
{
    private readonly ImputedColumn[] _columns;
    private readonly int[] _indicators;

    public StandardizedRows(ReadOnlySpan<double> rows, int columns, bool indicators)
    {
        _columns = new ImputedColumn[columns];
        for (var column = 0; column < columns; column++)
            _columns[column] = ImputedColumn.Of(rows, columns, column);
        _indicators = !indicators ? [] : [.. Enumerable.Range(0, columns).Where(column => _columns[column].HasIndicator)];
    }

    public int Features => 1 + _columns.Length + _indicators.Length;

    public void Build(ReadOnlySpan<double> row, Span<double> features)
    {
        features[0] = 1;
        for (var column = 0; column < row.Length; column++)
            features[1 + column] = _columns[column].Standardized(row[column]);
        for (var i = 0; i < _indicators.Length; i++)
        {
            var column = _columns[_indicators[i]];
            features[1 + row.Length + i] = ((double.IsNaN(row[_indicators[i]]) ? 1 : 0) - column.MissingShare) * column.IndicatorScale;
        }
    }

    /// <summary>The same sum in the units of the columns.</summary>
    public LogisticRegression Unfold(ReadOnlySpan<double> coefficients)
    {
        var (intercept, slopes, whenMissing) = (coefficients[0], new double[_columns.Length], new double[_columns.Length]);
        for (var i = 0; i < slopes.Length; i++)
        {
            slopes[i] = coefficients[1 + i] * _columns[i].Scale;
            whenMissing[i] = slopes[i] * _columns[i].Median;
            intercept -= slopes[i] * _columns[i].Mean;
        }

        for (var i = 0; i < _indicators.Length; i++)
        {
            var column = _columns[_indicators[i]];
            var coefficient = coefficients[1 + _columns.Length + i] * column.IndicatorScale;
            whenMissing[_indicators[i]] += coefficient;
            intercept -= coefficient * column.MissingShare;
        }

        return new(intercept, slopes, whenMissing);
    }
}

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

    public double Standardized(double value) => ((double.IsNaN(value) ? Median : value) - Mean) * Scale;

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
