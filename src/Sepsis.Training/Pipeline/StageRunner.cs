using System.Security.Cryptography;
using System.Text;
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
