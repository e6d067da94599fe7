using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Sepsis.Api.Tests.Hosting;

internal static class Requests
{
    public const string Patient = """{"heart_rate":150,"respiratory_rate":26,"temperature":38.6,"age":67}""";

    public static string PatientWithHeartRate(int rate) => Patient.Replace("150", $"{rate}", StringComparison.Ordinal);

    public static Task<HttpResponseMessage> PostAsync(
        this HttpClient client, string route, string body, string? mediaType = "application/json", string? accept = null)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = mediaType is null ? null : MediaTypeHeaderValue.Parse(mediaType);
        return client.SendAsync(new(HttpMethod.Post, route) { Content = content, Headers = { { "Accept", accept ?? "*/*" } } });
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) =>
        JsonElement.Parse(await response.Content.ReadAsStringAsync());

    /// <summary>field:code of every issue, sorted.</summary>
    public static IEnumerable<string> Issues(this JsonElement problem) =>
        problem.GetProperty("issues").EnumerateArray()
            .Select(issue => $"{issue.GetProperty("field")}:{issue.GetProperty("code")}").Order(StringComparer.Ordinal);
}
