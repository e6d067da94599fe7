using Microsoft.Net.Http.Headers;

namespace Sepsis.Api.Wire;

/// <summary>What comes in and goes out, and in which of two forms an answer is wanted.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string NdJson = "application/x-ndjson";
    public const string Csv = "text/csv";
    public const string Problem = "application/problem+json";
    public const string Text = "text/plain";
    public const string JsonUtf8 = Json + "; charset=utf-8";
    public const string TextUtf8 = Text + "; charset=utf-8";

    /// <summary>A request without a body has no content to have a type.</summary>
    public static void RequireJson(HttpRequest request, bool isEmpty)
    {
        var type = request.ContentType;
        if (string.Equals(type, Json, StringComparison.OrdinalIgnoreCase) || (isEmpty && string.IsNullOrEmpty(type)) || Is(type, Json))
            return;
        throw new BadHttpRequestException("The content type is not application/json.", StatusCodes.Status415UnsupportedMediaType);
    }

    public static bool IsNdJson(HttpRequest request) => Is(request.ContentType, NdJson);

    /// <summary>Text unless JSON is named before it: */* keeps the default, and a better quality goes first.</summary>
    public static bool PrefersJson(HttpRequest request)
    {
        if (request.Headers.Accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
            return false;
        foreach (var type in accepted.OrderByDescending(type => type.Quality ?? 1))
            if (type.Quality is 0)
                continue;
            else if (type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase))
                return true;
            else if (type.Type.Equals("text", StringComparison.OrdinalIgnoreCase)
                && (type.MatchesAllSubTypes || type.SubType.Equals("plain", StringComparison.OrdinalIgnoreCase)))
                return false;
        return false;
    }

    /// <summary>Whether that type is asked for by name.</summary>
    public static bool Accepts(HttpRequest request, string mediaType) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.Any(type => type.Quality is not 0 && type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase));

    /// <summary>JSON is UTF-8 (RFC 8259, section 8.1); another charset is another type.</summary>
    private static bool Is(string? contentType, string mediaType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue
            || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));
}
