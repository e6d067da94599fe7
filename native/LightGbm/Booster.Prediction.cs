using LightGbm.Interop;

namespace LightGbm;

public sealed partial class Booster
{
    private const int AllIterations = -1;

    /// <summary>One row to one number; allocates nothing.</summary>
    public unsafe double PredictRow(ReadOnlySpan<double> row)
    {
        if (row.Length != FeatureCount)
            throw WrongColumns(row.Length, nameof(row));
        if (OutputsPerRow != 1)
            throw new InvalidOperationException($"This model gives {OutputsPerRow} numbers per row: use PredictRows.");

        double result;
        long length;
        fixed (double* first = row)
            Status.Check(NativeMethods.BoosterPredictForMatSingleRowFast(_singleRow, first, &length, &result));
        return result;
    }

    /// <param name="rowMajor">One row after the other; NaN is a missing value.</param>
    /// <param name="columns">Numbers per row: <see cref="FeatureCount"/>.</param>
    /// <param name="result">Per row as many numbers as the type gives (<see cref="LengthOf"/>).</param>
    /// <param name="type">Probability by default.</param>
    /// <param name="threads">As many as there are cores if 0.</param>
    public unsafe void PredictRows(
        ReadOnlySpan<double> rowMajor, int columns, Span<double> result, PredictionType type = PredictionType.Normal, int threads = 0)
    {
        var rows = Matrix.Rows(rowMajor.Length, columns);
        if (columns != FeatureCount)
            throw WrongColumns(columns, nameof(columns));
        Matrix.CheckLength(result.Length, LengthOf(rows, type), "results", nameof(result));
        if (rows == 0)
            return;

        LightGbmLog.Attach();
        fixed (double* data = rowMajor)
        fixed (double* first = result)
            Status.Check(NativeMethods.BoosterPredictForMat(
                _handle, data, NativeMethods.Float64, rows, columns, 1, type, 0, AllIterations, $"num_threads={threads}", out _, first));
    }

    /// <summary>Per row the contribution of each feature to the raw score and, last, the model's expected raw score.</summary>
    public void PredictContributions(ReadOnlySpan<double> rowMajor, int columns, Span<double> result, int threads = 0) =>
        PredictRows(rowMajor, columns, result, PredictionType.Contributions, threads);

    /// <summary>How many numbers <see cref="PredictRows"/> gives for so many rows.</summary>
    public long LengthOf(int rows, PredictionType type)
    {
        Status.Check(NativeMethods.BoosterCalcNumPredict(_handle, rows, type, 0, AllIterations, out var length));
        return length;
    }

    private ArgumentException WrongColumns(int columns, string parameter) =>
        new($"{columns} columns given, the model has {FeatureCount} features.", parameter);
}
