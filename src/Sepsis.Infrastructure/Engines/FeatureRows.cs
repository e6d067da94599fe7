using Microsoft.ML;
using Microsoft.ML.Data;
using Sepsis.Domain.Features;

namespace Sepsis.Infrastructure.Engines;

/// <summary>
/// Rows as ML.NET takes them: one column of coded floats. Its own view over objects compiles code at its first use, which a
/// service that starts would wait for.
/// </summary>
public sealed class FeatureRows : IDataView
{
    public const string Column = "Features";

    private readonly double[] _rows;
    private readonly int _width;

    private FeatureRows(double[] rows, int width)
    {
        (_rows, _width) = (rows, width);
        var schema = new DataViewSchema.Builder();
        schema.AddColumn(Column, new VectorDataViewType(NumberDataViewType.Single, width));
        Schema = schema.ToSchema();
    }

    public DataViewSchema Schema { get; }

    public bool CanShuffle => false;

    /// <summary>No rows, of that many features: what trees that are there already are imported by.</summary>
    public static FeatureRows None(int width) => new([], width);

    /// <summary>ML.NET's own probability of each row.</summary>
    internal static float[] Score(ITransformer model, double[] rows, int width)
    {
        var scored = model.Transform(new FeatureRows(rows, width));
        var probability = scored.Schema["Probability"];
        using var cursor = scored.GetRowCursor([probability]);
        var get = cursor.GetGetter<float>(probability);
        var scores = new float[rows.Length / width];
        for (var row = 0; cursor.MoveNext(); row++)
            get(ref scores[row]);
        return scores;
    }

    public long? GetRowCount() => _rows.Length / _width;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) => new Cursor(this);

    public DataViewRowCursor[] GetRowCursorSet(
        IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) => [new Cursor(this)];

    private sealed class Cursor(FeatureRows rows) : DataViewRowCursor
    {
        private long _row = -1;

        public override long Position => _row;

        public override long Batch => 0;

        public override DataViewSchema Schema => rows.Schema;

        public override bool IsColumnActive(DataViewSchema.Column column) => true;

        public override bool MoveNext() => ++_row < rows._rows.Length / rows._width;

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) =>
            (Delegate)(ValueGetter<VBuffer<float>>)Get as ValueGetter<TValue>
            ?? throw new InvalidOperationException($"{Column} holds floats.");

        public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = new((ulong)_row, 0);

        private void Get(ref VBuffer<float> features)
        {
            var editor = VBufferEditor.Create(ref features, rows._width);
            for (var i = 0; i < rows._width; i++)
                editor.Values[i] = MissingValue.Coded(rows._rows[_row * rows._width + i]);
            features = editor.Commit();
        }
    }
}
