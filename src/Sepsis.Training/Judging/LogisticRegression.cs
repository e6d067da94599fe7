using MathNet.Numerics.LinearAlgebra;
using Sepsis.Domain.Ensemble;

namespace Sepsis.Training.Judging;

/// <summary>
/// The baseline every model has to beat: a sum over the columns, put through the logistic function. Medians, scales and
/// missing indicators of the training rows are folded into it, so that a row is used as it comes, NaN where missing.
/// </summary>
internal sealed class LogisticRegression
{
    private readonly double[] _slopes;
    private readonly double[] _whenMissing;

    public LogisticRegression(double intercept, double[] slopes, double[] whenMissing) =>
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

/// <summary>
/// Ridge logistic regression by Newton's method with step halving, over columns that are standardised, imputed with
/// the median and, if wanted, joined by an indicator where some rows miss them. le Cessie, van Houwelingen, Applied Statistics 41
/// (1992) 191-201.
/// </summary>
internal static class LogisticRegressionFit
{
    /// <summary>Half of it times the squared coefficients is added to the summed loss; the intercept is free.</summary>
    public const double UsualRidge = 1;

    private const int MaximumSteps = 50;

    /// <summary>Log-odds per standard deviation; the next step would be about its square.</summary>
    private const double Settled = 1e-5;
    private const double SmallestStep = 1e-6;

    /// <param name="rows">Row by row; NaN where missing.</param>
    /// <param name="columns">Of one row.</param>
    /// <param name="labels">What happened; both must occur.</param>
    /// <param name="ridge">Above 0: it keeps a fit unique where columns repeat one another.</param>
    /// <param name="indicators">Whether that a value is missing may say something by itself.</param>
    public static LogisticRegression Fit(
        ReadOnlySpan<double> rows, int columns, ReadOnlySpan<bool> labels, double ridge = UsualRidge, bool indicators = true)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfNotEqual(rows.Length, columns * labels.Length);
        if (!(ridge > 0) || double.IsInfinity(ridge))
            throw new ArgumentOutOfRangeException(nameof(ridge), ridge, "must be finite and above 0");
        var prevalence = (double)labels.Count(true) / labels.Length;
        if (prevalence is not (> 0 and < 1))
            throw new ArgumentException("both outcomes must occur", nameof(labels));
        var design = new StandardizedRows(rows, columns, indicators);
        var coefficients = new double[design.Features];
        coefficients[0] = PlattCalibrator.Logit(prevalence);
        var here = new LogisticLoss(design, rows, columns, labels, coefficients, ridge);
        for (var step = 0; step < MaximumSteps; step++)
        {
            var toward = NewtonStep(here.Hessian, here.Gradient);
            var size = 1.0;
            var next = Moved(coefficients, toward, size);
            var there = new LogisticLoss(design, rows, columns, labels, next, ridge);
            for (; !(there.Value <= here.Value) && size > SmallestStep; there = new(design, rows, columns, labels, next, ridge))
                next = Moved(coefficients, toward, size /= 2);
            if (!(there.Value <= here.Value))
                break;
            (coefficients, here) = (next, there);
            if (size * toward.Max(Math.Abs) < Settled)
                break;
        }

        return design.Unfold(coefficients);
    }

    /// <param name="hessian">The upper half of it; positive definite by the ridge.</param>
    /// <param name="gradient">At the same place.</param>
    private static double[] NewtonStep(double[][] hessian, double[] gradient) =>
        Matrix<double>.Build.Dense(gradient.Length, gradient.Length, (row, column) => hessian[Math.Min(row, column)][Math.Max(row, column)])
            .Cholesky().Solve(Vector<double>.Build.Dense(gradient)).ToArray();

    private static double[] Moved(double[] coefficients, double[] against, double size)
    {
        var moved = new double[coefficients.Length];
        for (var i = 0; i < moved.Length; i++)
            moved[i] = coefficients[i] - size * against[i];
        return moved;
    }
}
