using System.Text.Json;

namespace Sepsis.Api.Tests.Assess;

/// <summary>Requests/bad-bodies.jsonl: a name, a body, and field:code of every fault it must be answered with.</summary>
internal static class BadBodies
{
    public sealed record BadBody(string Name, string Body, IReadOnlyList<string> Expected);

    public static IReadOnlyDictionary<string, BadBody> All { get; } = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Requests", "bad-bodies.jsonl"))
        .Select(line => JsonSerializer.Deserialize<BadBody>(line, JsonSerializerOptions.Web)!)
        .ToDictionary(body => body.Name);

    public static TheoryData<string> Names() => [.. All.Keys];

    /// <summary>Inside an array of patients such a body breaks the array.</summary>
    public static bool BreaksTheFrame(BadBody bad) => bad.Expected.Any(issue => issue is "body:malformed_json" or "body:empty_body");
}
