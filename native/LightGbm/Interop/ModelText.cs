using System.Buffers.Text;
using System.Text;

namespace LightGbm.Interop;

/// <summary>LightGBM's model text, in and out.</summary>
internal static unsafe class ModelText
{
    private const int FirstCapacity = 1 << 20;

    public static string Write(BoosterHandle booster, int iterations)
    {
        for (long capacity = FirstCapacity; ;)
        {
            var text = GC.AllocateUninitializedArray<byte>(checked((int)capacity));
            long length;
            fixed (byte* first = text)
                Status.Check(NativeMethods.BoosterSaveModelToString(
                    booster, 0, iterations, ImportanceType.Split, capacity, out length, first));
            if (length <= capacity)
                return Encoding.UTF8.GetString(text, 0, (int)length - 1);
            capacity = length;
        }
    }

    /// <summary>
    /// Refuses the faults that LightGBM would answer with a crash: it trusts <c>tree_sizes</c> as offsets into the text
    /// and divides by <c>num_tree_per_iteration</c> (GBDT::LoadModelFromString). All others it reports itself.
    /// Numbers changed inside a tree are not found here: that takes a hash of the file.
    /// </summary>
    public static void CheckShape(ReadOnlySpan<byte> text)
    {
        if (text.Contains((byte)0))
            throw new LightGbmException("Model format error: the text holds a zero byte.");

        var trees = text.IndexOf("\nTree="u8) + 1;
        var header = trees > 0 ? text[..trees] : text;
        if (Value(header, "\nnum_tree_per_iteration="u8) is { } perIteration && perIteration.Trim("0"u8).IsEmpty)
            throw new LightGbmException("Model format error: num_tree_per_iteration is not a positive number.");

        if (Value(header, "\ntree_sizes="u8) is not { } sizes)
            return;
        var end = text.IndexOf("\nend of trees"u8) + 1;
        if (Sum(sizes) is not { } sum || sum != Math.Max(0, end - trees) || (sum > 0 && trees == 0) || end == 0)
            throw new LightGbmException("Model format error: the trees do not have the length that tree_sizes states.");
    }

    private static byte[]? Value(ReadOnlySpan<byte> header, ReadOnlySpan<byte> name)
    {
        var start = header.IndexOf(name);
        if (start < 0)
            return null;
        var value = header[(start + name.Length)..];
        var end = value.IndexOf((byte)'\n');
        return (end < 0 ? value : value[..end]).ToArray();
    }

    private static long? Sum(ReadOnlySpan<byte> sizes)
    {
        long sum = 0;
        foreach (var range in sizes.Split((byte)' '))
        {
            var size = sizes[range].Trim("\r"u8);
            if (size.IsEmpty)
                continue;
            if (!Utf8Parser.TryParse(size, out uint value, out var read) || read != size.Length || value == 0)
                return null;
            sum += value;
        }

        return sum;
    }
}
