using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Sepsis.Infrastructure.Tests.Bundles;

/// <summary>A copy of a bundle, the first of those kept if no other is named, that a test may spoil.</summary>
internal sealed class BundleCopy : IDisposable
{
    public static readonly string Kept = Path.Combine(AppContext.BaseDirectory, "bundles", "first");

    public BundleCopy()
        : this(Kept)
    {
    }

    public BundleCopy(string bundle)
    {
        foreach (var file in Directory.EnumerateFiles(bundle, "*", SearchOption.AllDirectories))
        {
            var target = PathOf(Path.GetRelativePath(bundle, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("sepsis-bundle-").FullName;

    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>Changes the manifest and gives it a fitting hash again, as somebody who means it would.</summary>
    public void EditManifest(Action<JsonObject> edit)
    {
        var manifest = JsonNode.Parse(File.ReadAllBytes(PathOf("manifest.json")))!.AsObject();
        edit(manifest);
        WriteManifest(manifest.ToJsonString());
    }

    public void WriteManifest(string text)
    {
        File.WriteAllText(PathOf("manifest.json"), text);
        File.WriteAllText(PathOf("manifest.sha256"),
            $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(PathOf("manifest.json"))))}  manifest.json\n");
    }

    /// <summary>Puts other bytes in a file and the fitting hash in the manifest.</summary>
    public void Replace(string file, byte[] content)
    {
        File.WriteAllBytes(PathOf(file), content);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        EditManifest(manifest =>
        {
            foreach (var member in manifest["members"]!.AsArray().Where(m => (string?)m!["file"] == file))
                member!["sha256"] = sha256;
            foreach (var entry in manifest["files"]!.AsArray().Where(f => (string?)f!["path"] == file))
                entry!["sha256"] = sha256;
        });
    }

    /// <summary>Of the digit next to its middle, so that what was JSON still is.</summary>
    public void FlipByte(string file)
    {
        var content = File.ReadAllBytes(PathOf(file));
        var middle = content.Length / 2;
        content[middle + content.AsSpan(middle).IndexOfAnyInRange((byte)'0', (byte)'9')] ^= 1;
        File.WriteAllBytes(PathOf(file), content);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
