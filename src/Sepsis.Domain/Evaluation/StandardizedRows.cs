namespace Sepsis.Domain.Evaluation;

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
            features[1 + column] = ((double.IsNaN(row[column]) ? _columns[column].Median : row[column]) - _columns[column].Mean) * _columns[column].Scale;
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
