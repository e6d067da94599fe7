using System.Runtime.InteropServices;

namespace Sepsis.Training.Data;

/// <summary>Rows compared bit by bit, so that missing equals missing.</summary>
internal sealed class SameFeatures(DesignMatrix matrix) : IEqualityComparer<int>
{
    public bool Equals(int one, int other) => Bits(one).SequenceEqual(Bits(other));

    public int GetHashCode(int row)
    {
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(Bits(row)));
        return hash.ToHashCode();
    }

    private ReadOnlySpan<long> Bits(int row) => MemoryMarshal.Cast<double, long>(matrix.Row(row));
}
