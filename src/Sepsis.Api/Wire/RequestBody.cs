using System.Buffers;

namespace Sepsis.Api.Wire;

/// <summary>The whole of a small body, where it already lies: one parse over the connection's own buffers.</summary>
internal static class RequestBody
{
    /// <param name="request">The request.</param>
    /// <param name="maximumBytes">Above it: 413, before more is read.</param>
    /// <param name="parse">Must keep nothing of the bytes it is given.</param>
    public static async ValueTask<T> ReadAsync<T>(HttpRequest request, int maximumBytes, Func<ReadOnlySequence<byte>, T> parse)
    {
        var body = request.BodyReader;
        MediaTypes.RequireJson(request, isEmpty: true);
        if (request.ContentLength > maximumBytes)
            throw TooLarge(maximumBytes);
        while (true)
        {
            var read = await body.ReadAsync(request.HttpContext.RequestAborted);
            if (read.Buffer.Length > maximumBytes)
            {
                body.AdvanceTo(read.Buffer.End);
                throw TooLarge(maximumBytes);
            }

            if (!read.IsCompleted)
            {
                body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            try
            {
                if (string.IsNullOrEmpty(request.ContentType))
                    MediaTypes.RequireJson(request, read.Buffer.IsEmpty);
                return parse(read.Buffer);
            }
            finally
            {
                body.AdvanceTo(read.Buffer.End);
            }
        }
    }

    public static BadHttpRequestException TooLarge(int maximumBytes) =>
        new($"The body is larger than {maximumBytes} bytes.", StatusCodes.Status413PayloadTooLarge);
}
