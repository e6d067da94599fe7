using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sepsis.Training.Data;

namespace Sepsis.Training.Pipeline;

/// <summary>Runs stages in order, and passes over those of which nothing changed.</summary>
internal sealed class StageRunner(Workspace work)
{
    /// <summary>Another build may reckon otherwise.</summary>
    private static readonly string s_program = typeof(StageRunner).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    private readonly StageLock _lock = new(work.Folder);
    private string? _data;

    public void Run(IEnumerable<Stage> stages, CancellationToken cancellationToken)
    {
        foreach (var stage in stages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Run(stage, cancellationToken);
        }
    }

    private void Run(Stage stage, CancellationToken cancellationToken)
    {
        var key = KeyOf(stage);
        if (_lock.Holds(stage.Name, key))
        {
            work.Terminal.Error.WriteLine($"{stage.Name}: unchanged, not run again.");
            return;
        }

        stage.Run(work, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        // What went in may only be known now: a stage of another run may have been at work in the same folder.
        _lock.Keep(stage.Name, key, stage.Writes(work));
    }

    private string KeyOf(Stage stage)
    {
        var text = new StringBuilder($"{s_program}\n{stage.Name}\n{stage.Settings}\n");
        if (stage.ReadsData)
            text.Append(_data ??= DataFile.Sha256(work.DataPath)).Append('\n');
        foreach (var file in stage.Reads)
            text.Append(file).Append(' ').Append(work.Folder.HashOf(file) ?? "absent").Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

/// <summary>stages.json: what went into each stage when it last ran, and the hashes of what came out.</summary>
internal sealed class StageLock
{
    public const string File = "stages.json";

    private readonly WorkFolder _folder;
    private readonly SortedDictionary<string, Entry> _entries;

    public StageLock(WorkFolder folder)
    {
        _folder = folder;
        _entries = new(Read(folder), StringComparer.Ordinal);
    }

    /// <summary>Whether the same went in, and what came out then is still there.</summary>
    public bool Holds(string stage, string key) =>
        _entries.TryGetValue(stage, out var entry) && entry.Inputs == key
            && entry.Outputs.All(output => _folder.HashOf(output.Key) == output.Value);

    public void Keep(string stage, string key, IEnumerable<string> outputs)
    {
        _entries[stage] = new(key, new(outputs.ToDictionary(file => file, file => _folder.HashOf(file)!), StringComparer.Ordinal));
        _folder.Write(File, StageJson.Write(_entries));
    }

    private static Dictionary<string, Entry> Read(WorkFolder folder)
    {
        if (!folder.Has(File))
            return [];
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, Entry>>(folder.Read(File), StageJson.Options) ?? [];
        }
        catch (JsonException)
        {
            // Written by another version or by hand: every stage is run again, which is never wrong.
            return [];
        }
    }

    private sealed record Entry(string Inputs, SortedDictionary<string, string> Outputs);
}
