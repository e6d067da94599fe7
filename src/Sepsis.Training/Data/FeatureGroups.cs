using System.Runtime.InteropServices;

namespace Sepsis.Training.Data;

/// <summary>
/// Rows that must never be parted: all rows of a patient, and all patients that share a row of identical features. The
/// same patient exported twice under a new id is no new evidence, and must not be tested on.
/// </summary>
internal sealed class FeatureGroups
{
    private FeatureGroups(int[] groupOfRow, int count, int repeatedRows)
    {
        (GroupOfRow, Count, RepeatedRows) = (groupOfRow, count, repeatedRows);
    }

    /// <summary>Row by row, counted from 0 in the order of appearance.</summary>
    public IReadOnlyList<int> GroupOfRow { get; }

    public int Count { get; }

    /// <summary>Rows whose features stood in the data before.</summary>
    public int RepeatedRows { get; }

    public static FeatureGroups Of(DesignMatrix matrix, IReadOnlyList<int> patientOfRow, int patients)
    {
        int[] parent = [.. Enumerable.Range(0, patients)];
        var firstRow = new Dictionary<int, int>(matrix.Rows, new SameFeatures(matrix));
        var repeated = 0;
        for (var row = 0; row < matrix.Rows; row++)
            if (!firstRow.TryAdd(row, row))
            {
                repeated++;
                Join(parent, patientOfRow[row], patientOfRow[firstRow[row]]);
            }

        var numbers = new Dictionary<int, int>();
        var groups = new int[matrix.Rows];
        for (var row = 0; row < groups.Length; row++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, Root(parent, patientOfRow[row]), out var known);
            if (!known)
                number = numbers.Count - 1;
            groups[row] = number;
        }

        return new(groups, numbers.Count, repeated);
    }

    private static void Join(int[] parent, int one, int other) => parent[Root(parent, one)] = Root(parent, other);

    private static int Root(int[] parent, int patient)
    {
        while (parent[patient] != patient)
            patient = parent[patient] = parent[parent[patient]];
        return patient;
    }
}

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
