using System.Buffers;
using System.Text.Json;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Wire;

/// <summary>The frame around every JSON body: exactly one object, nothing before it and nothing after it.</summary>
internal static class JsonBody
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Disallow };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public delegate T ReadObject<T>(ref Utf8JsonReader json);

    /// <param name="body">The bytes.</param>
    /// <param name="readObject">Called on the opening brace.</param>
    /// <param name="refuse">Makes the answer where there is no object to be read.</param>
    public static T Read<T>(ReadOnlySequence<byte> body, ReadObject<T> readObject, Func<InputFault, T> refuse)
        where T : class
    {
        if (body.FirstSpan.StartsWith(ByteOrderMark))
            body = body.Slice(ByteOrderMark.Length);
        try
        {
            return ReadStrict(body, readObject, refuse);
        }
        catch (JsonException exception)
        {
            return ReadNonFinite(body, readObject, refuse) ?? refuse(BodyFaults.Malformed(exception));
        }
    }

    private static T? ReadNonFinite<T>(ReadOnlySequence<byte> body, ReadObject<T> readObject, Func<InputFault, T> refuse)
        where T : class
    {
        if (NonFiniteLiterals.Replace(body.IsSingleSegment ? body.FirstSpan : body.ToArray()) is not { } replaced)
            return null;
        try
        {
            return ReadStrict(new(replaced), readObject, refuse);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static T ReadStrict<T>(ReadOnlySequence<byte> body, ReadObject<T> readObject, Func<InputFault, T> refuse)
        where T : class
    {
        if (IsBlank(body))
            return refuse(BodyFaults.Empty);
        var json = body.IsSingleSegment ? new Utf8JsonReader(body.FirstSpan, Options) : new Utf8JsonReader(body, Options);
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            var kind = json.TokenType;
            json.Skip();
            json.Read();
            return refuse(BodyFaults.NotAnObject(kind));
        }

        var result = readObject(ref json);
        json.Read();
        return result;
    }

    public static bool IsBlank(ReadOnlySequence<byte> body)
    {
        foreach (var segment in body)
            if (segment.Span.ContainsAnyExcept(" \t\r\n"u8))
                return false;
        return true;
    }
}

/// <summary>What can be wrong with a body before it has fields. The content is never repeated, only where it went wrong.</summary>
internal static class BodyFaults
{
    public static InputFault Empty { get; } = new(InputFault.Body, InputFaultCode.EmptyBody, "is empty: a JSON object is needed");

    public static InputFault NotAnObject(JsonTokenType received) => new(
        InputFault.Body, InputFaultCode.NotAnObject, "must be a JSON object")
    {
        Received = received switch
        {
            JsonTokenType.StartArray => "\"array\"",
            JsonTokenType.String => "\"text\"",
            JsonTokenType.Number => "\"number\"",
            JsonTokenType.Null => "null",
            JsonTokenType.True => "true",
            _ => "false",
        },
    };

    public static InputFault Malformed(JsonException exception) => new(InputFault.Body, InputFaultCode.MalformedJson,
        $"is not JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
}

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
