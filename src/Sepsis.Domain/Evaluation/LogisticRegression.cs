using Sepsis.Domain.Ensemble;

namespace Sepsis.Domain.Evaluation;

/// <summary>
/// The baseline every model has to beat: a sum over the columns, put through the logistic function. Medians, scales and
/// missing indicators of the training rows are folded into it, so that a row is used as it comes, NaN where missing.
/// </summary>
public sealed class LogisticRegression
{
    private readonly double[] _slopes;
    private readonly double[] _whenMissing;

    internal LogisticRegression(double intercept, double[] slopes, double[] whenMissing) =>
        (Intercept, _slopes, _whenMissing) = (intercept, slopes, whenMissing);

    public double Intercept { get; }

    /// <summary>Log-odds per unit of each column.</summary>
    public ReadOnlySpan<double> Slopes => _slopes;

    /// <summary>Log-odds added where a column is missing.</summary>
    public ReadOnlySpan<double> WhenMissing => _whenMissing;

    public double Predict(ReadOnlySpan<double> row)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(row.Length, _slopes.Length);
        var logit = Intercept;
        for (var column = 0; column < row.Length; column++)
            logit += double.IsNaN(row[column]) ? _whenMissing[column] : _slopes[column] * row[column];
        return PlattCalibrator.Sigmoid(logit);
    }
}
