using System.Buffers;
using System.Text.Json;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Assess;

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
