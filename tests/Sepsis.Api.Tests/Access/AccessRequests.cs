using System.Net.Http.Headers;
using Sepsis.Api.Tests.Hosting;

namespace Sepsis.Api.Tests.Access;

/// <summary>Requests with a key or a token.</summary>
internal static class AccessRequests
{
    public static Task<HttpResponseMessage> PredictAsync(this HttpClient client, string? key = null, string? bearer = null) =>
        client.SendAsync("POST", "/predict", key, bearer);

    public static Task<HttpResponseMessage> SendAsync(
        this HttpClient client, string method, string route, string? key = null, string? bearer = null)
    {
        var request = new HttpRequestMessage(new(method), route);
        if (key is not null)
            request.Headers.TryAddWithoutValidation("X-API-Key", key);
        if (bearer is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {bearer}");
        if (method == "POST")
            request.Content = new StringContent(Requests.Patient, MediaTypeHeaderValue.Parse("application/json"));
        return client.SendAsync(request);
    }

    public static async Task<string?> CodeAsync(this HttpResponseMessage response) =>
        (await response.JsonAsync()).TryGetProperty("code", out var code) ? code.GetString() : null;
}
