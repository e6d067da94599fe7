using System.Buffers;

namespace Sepsis.Api.Assess;

/// <summary>
/// NaN and Infinity are no JSON, but what Python's json module and others write for a value that is not known.
/// Written as a number too large to be one, such a body can be read to its end and every fault of it named.
/// </summary>
internal static class NonFiniteLiterals
{
    private static readonly SearchValues<byte> Starts = SearchValues.Create("\"NI"u8);

    /// <returns>The body with its literals replaced, or null where it has none.</returns>
    public static byte[]? Replace(ReadOnlySpan<byte> body)
    {
        var output = new ArrayBufferWriter<byte>(body.Length + 16);
        var replaced = false;
        while (body.IndexOfAny(Starts) is >= 0 and var next)
        {
            output.Write(body[..next]);
            body = body[next..];
            var length = body[0] == '"' ? TextLength(body) : body.StartsWith("NaN"u8) ? 3 : body.StartsWith("Infinity"u8) ? 8 : 1;
            var isLiteral = body[0] != '"' && length > 1;
            output.Write(isLiteral ? "1e999"u8 : body[..length]);
            replaced |= isLiteral;
            body = body[length..];
        }

        output.Write(body);
        return replaced ? output.WrittenSpan.ToArray() : null;
    }

    private static int TextLength(ReadOnlySpan<byte> body)
    {
        for (var i = 1; i < body.Length; i++)
            if (body[i] == '\\')
                i++;
            else if (body[i] == '"')
                return i + 1;
        return body.Length;
    }
}
