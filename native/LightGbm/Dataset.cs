using LightGbm.Interop;

namespace LightGbm;

/// <summary>Rows binned for training. The data is copied: the spans are free to go once it is created.</summary>
public sealed class Dataset : IDisposable
{
    private Dataset(DatasetHandle handle, int rows, int columns)
    {
        Handle = handle;
        RowCount = rows;
        ColumnCount = columns;
    }

    public int RowCount { get; }

    public int ColumnCount { get; }

    internal DatasetHandle Handle { get; }

    /// <param name="rowMajor">One row after the other; NaN is a missing value.</param>
    /// <param name="columns">Numbers per row.</param>
    /// <param name="labels">One per row; for binary classification 0 or 1.</param>
    /// <param name="parameters">LightGBM's (such as max_bin), the same that the trainer is given.</param>
    /// <param name="weights">One per row, or none at all.</param>
    /// <param name="featureNames">One per column, without spaces; LightGBM's Column_0, ... if null.</param>
    /// <param name="reference">The training set whose bins a validation set must share.</param>
    public static unsafe Dataset Create(
        ReadOnlySpan<double> rowMajor,
        int columns,
        ReadOnlySpan<float> labels,
        string parameters = "",
        ReadOnlySpan<float> weights = default,
        IReadOnlyList<string>? featureNames = null,
        Dataset? reference = null)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var rows = Matrix.Rows(rowMajor.Length, columns);
        Matrix.CheckLength(labels.Length, rows, "labels", nameof(labels));
        if (weights.Length > 0)
            Matrix.CheckLength(weights.Length, rows, "weights", nameof(weights));
        if (featureNames is not null)
            Matrix.CheckLength(featureNames.Count, columns, "feature names", nameof(featureNames));
        if (reference is not null)
            Matrix.CheckLength(columns, reference.ColumnCount, "columns", nameof(columns));

        LightGbmLog.Attach();
        DatasetHandle handle;
        fixed (double* data = rowMajor)
            Status.Check(NativeMethods.DatasetCreateFromMat(
                data, NativeMethods.Float64, rows, columns, 1, parameters, reference?.Handle ?? DatasetHandle.None, out handle));
        try
        {
            SetField(handle, "label", labels);
            if (weights.Length > 0)
                SetField(handle, "weight", weights);
            if (featureNames is not null)
                Status.Check(NativeMethods.DatasetSetFeatureNames(handle, [.. featureNames], columns));
            return new Dataset(handle, rows, columns);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    public void Dispose() => Handle.Dispose();

    private static unsafe void SetField(DatasetHandle handle, string field, ReadOnlySpan<float> values)
    {
        fixed (float* first = values)
            Status.Check(NativeMethods.DatasetSetField(handle, field, first, values.Length, NativeMethods.Float32));
    }
}
