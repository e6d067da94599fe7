using System.Text.Json;
using Sepsis.Domain;
using Sepsis.Domain.Models;

namespace Sepsis.Infrastructure.Bundles;

/// <summary>gate.json, of which the service needs one word: whether the gate blessed the bundle (docs/gate-file.md).</summary>
internal static class GateFile
{
    public const string Name = "gate.json";

    private const string Blessed = "blessed";

    /// <summary>Without one the bundle was not judged; one that cannot be read is a fault, and never a blessing.</summary>
    public static GateVerdict Read(IReadOnlyDictionary<string, byte[]> files)
    {
        if (!files.TryGetValue(Name, out var content))
            return GateVerdict.NotJudged;
        try
        {
            using var json = JsonDocument.Parse(content);
            return json.RootElement.GetProperty(Blessed).GetBoolean() ? GateVerdict.Blessed : GateVerdict.NotBlessed;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new SepsisException(SepsisError.ManifestUnreadable, $"{Name}: {Blessed} must be true or false.", fault);
        }
    }
}
