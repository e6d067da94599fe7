using System.Buffers.Text;

namespace LightGbm.Interop;

/// <summary>
/// Keeps a damaged model text from ending the process. LightGBM divides by <c>num_tree_per_iteration</c> and trusts
/// <c>tree_sizes</c> as offsets; and with <c>tree_sizes</c> it parses in parallel, where an error is thrown a second time
/// by ThreadExceptionHelper's destructor (utils/openmp_wrapper.h), which calls std::terminate. So the sizes are checked
/// here and left out of what LightGBM gets: it then parses in sequence and reports its errors as errors.
/// Numbers changed inside a tree are not found: that takes a hash of the file.
/// </summary>
internal static class ModelTextShape
{
    /// <returns>The text for LightGBM, with the zero byte it reads up to.</returns>
    public static byte[] Check(ReadOnlySpan<byte> text)
    {
        if (text.Contains((byte)0))
            throw new LightGbmException("Model format error: the text holds a zero byte.");

        var firstTree = text.IndexOf("\nTree="u8) + 1;
        var header = firstTree > 0 ? text[..firstTree] : text;

        var (start, end) = Line(header, "\nnum_tree_per_iteration="u8);
        if (end > 0 && !IsPositive(header[start..end]))
            throw new LightGbmException("Model format error: num_tree_per_iteration is not a positive number.");

        (start, end) = Line(header, "\ntree_sizes="u8);
        if (end == 0)
            return [.. text, 0];
        if (!TreesHaveSizes(text[header.Length..], header[start..end]))
            throw new LightGbmException("Model format error: the trees do not have the lengths that tree_sizes states.");
        return [.. text[..(start - "tree_sizes="u8.Length)], .. text[end..], 0];
    }

    private static (int Start, int End) Line(ReadOnlySpan<byte> header, ReadOnlySpan<byte> name)
    {
        var start = header.IndexOf(name);
        if (start < 0)
            return (0, 0);
        start += name.Length;
        var length = header[start..].IndexOf((byte)'\n');
        return (start, length < 0 ? header.Length : start + length);
    }

    private static bool IsPositive(ReadOnlySpan<byte> digits) =>
        Utf8Parser.TryParse(digits, out int value, out var read) && read == digits.Length && value > 0;

    private static bool TreesHaveSizes(ReadOnlySpan<byte> trees, ReadOnlySpan<byte> sizes)
    {
        foreach (var range in sizes.Split((byte)' '))
        {
            var size = sizes[range];
            if (size.IsEmpty)
                continue;
            if (!Utf8Parser.TryParse(size, out int length, out var read) || read != size.Length
                || length <= 0 || length > trees.Length || !trees.StartsWith("Tree="u8))
                return false;
            trees = trees[length..];
        }

        return trees.IsEmpty || trees.StartsWith("end of trees"u8);
    }
}
