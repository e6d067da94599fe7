using System.Text.Json;

namespace Sepsis.Training.Pipeline;

/// <summary>stages.json: what went into each stage when it last ran, and the hashes of what came out.</summary>
internal sealed class StageLock
{
    public const string File = "stages.json";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly WorkFolder _folder;
    private readonly SortedDictionary<string, Entry> _entries;

    public StageLock(WorkFolder folder)
    {
        _folder = folder;
        _entries = new(Read(folder), StringComparer.Ordinal);
    }

    /// <summary>Whether the same went in, and what came out then is still there.</summary>
    public bool Holds(string stage, string key) =>
        _entries.TryGetValue(stage, out var entry) && entry.Inputs == key && entry.Outputs.All(output => _folder.HashOf(output.Key) == output.Value);

    public void Keep(string stage, string key, IEnumerable<string> outputs)
    {
        _entries[stage] = new(key, new(outputs.ToDictionary(file => file, file => _folder.HashOf(file)!), StringComparer.Ordinal));
        _folder.Write(File, JsonSerializer.SerializeToUtf8Bytes(_entries, Json));
    }

    private static Dictionary<string, Entry> Read(WorkFolder folder)
    {
        if (!folder.Has(File))
            return [];
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, Entry>>(folder.Read(File), Json) ?? [];
        }
        catch (JsonException)
        {
            // Written by another version or by hand: every stage is run again, which is never wrong.
            return [];
        }
    }

    private sealed record Entry(string Inputs, SortedDictionary<string, string> Outputs);
}
