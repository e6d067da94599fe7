using Sepsis.Domain.Features;
using Sepsis.Training.Data;

namespace Sepsis.Training.Fit.LightGbm;

/// <summary>Rows binned for growing trees; LightGBM keeps a copy of its own.</summary>
internal sealed class TreeRows : IDisposable
{
    private TreeRows(DatasetHandle handle) => Handle = handle;

    public DatasetHandle Handle { get; }

    /// <param name="matrix">NaN where a value is not known.</param>
    /// <param name="parameters">LightGBM's, the same that the trees are grown with.</param>
    /// <param name="reference">The training rows whose bins the stopping rows must share.</param>
    public static unsafe TreeRows Of(DesignMatrix matrix, string parameters, TreeRows? reference = null)
    {
        var coded = new float[matrix.Rows * matrix.Columns];
        for (var i = 0; i < coded.Length; i++)
            coded[i] = MissingValue.Coded(matrix.Features[i]);
        var labels = new float[matrix.Rows];
        for (var row = 0; row < labels.Length; row++)
            labels[row] = matrix.Labels[row] ? 1 : 0;
        DatasetHandle handle;
        fixed (float* first = coded)
            NativeLightGbm.Check(NativeLightGbm.DatasetCreateFromMat(
                first, NativeLightGbm.Float32, matrix.Rows, matrix.Columns, 1, parameters, reference?.Handle ?? DatasetHandle.None,
                out handle));
        var rows = new TreeRows(handle);
        try
        {
            fixed (float* first = labels)
                NativeLightGbm.Check(NativeLightGbm.DatasetSetField(handle, "label", first, labels.Length, NativeLightGbm.Float32));
            string[] names = [.. matrix.Schema.Names.Select(ColumnName)];
            NativeLightGbm.Check(NativeLightGbm.DatasetSetFeatureNames(handle, names, names.Length));
            return rows;
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    /// <summary>LightGBM keeps its own lists of names in text that spaces and commas take apart.</summary>
    public static string ColumnName(string feature) => string.Concat(feature.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    public void Dispose() => Handle.Dispose();
}
