using System.Text;
using Sepsis.Domain.Features;

namespace Sepsis.Training.Data;

/// <summary>Rows as they are read, in blocks: a list that doubled would hold the data three times while it grows.</summary>
internal sealed class RowStore(int columns)
{
    private const int RowsPerBlock = 16_384;
    private readonly List<double[]> _blocks = [];
    private readonly bool[] _hasAny = new bool[columns];
    private int _rows;

    public void Add(ReadOnlySpan<double> row)
    {
        if (_rows % RowsPerBlock == 0)
            _blocks.Add(new double[RowsPerBlock * columns]);
        row.CopyTo(_blocks[^1].AsSpan(_rows++ % RowsPerBlock * columns));
        for (var column = 0; column < columns; column++)
            _hasAny[column] |= !double.IsNaN(row[column]);
    }

    public bool HasAnyIn(int column) => _hasAny[column];

    /// <summary>The chosen columns and what the schema derives from them, row-major. The blocks are given up on the way.</summary>
    public double[] ToMatrix(int[] chosen, FeatureSchema schema)
    {
        var matrix = new double[(long)_rows * schema.Width];
        for (var block = 0; block < _blocks.Count; block++)
        {
            var rows = Math.Min(RowsPerBlock, _rows - block * RowsPerBlock);
            for (var i = 0; i < rows; i++)
            {
                var row = matrix.AsSpan((block * RowsPerBlock + i) * schema.Width, schema.Width);
                for (var column = 0; column < chosen.Length; column++)
                    row[column] = _blocks[block][i * columns + chosen[column]];
                schema.Derive(row);
            }

            _blocks[block] = [];
        }

        return matrix;
    }
}

/// <summary>Names as numbers, in the order of their first appearance; a string is made only for a new name.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private char[] _scratch = new char[256];

    public NameIndex() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _numbers.Count;

    public IReadOnlyList<string> Names => [.. _numbers.Keys];

    public int Of(ReadOnlySpan<byte> utf8Name)
    {
        if (_scratch.Length < utf8Name.Length)
            _scratch = new char[utf8Name.Length];
        var name = _scratch.AsSpan(0, Encoding.UTF8.GetChars(utf8Name, _scratch));
        if (!_lookup.TryGetValue(name, out var number))
            _lookup[name] = number = _numbers.Count;
        return number;
    }
}
