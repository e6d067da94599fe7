using System.Security.Cryptography;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Training.Data;

namespace Sepsis.Training.Bundles;

/// <summary>
/// What a recalibrated bundle takes over from its parent. Whatever tells the parent's metrics, its gate's verdict first
/// of all, goes below provenance/parent/: nobody may take it for the new bundle's.
/// </summary>
/// <param name="Members">The bytes that were checked when the parent was read.</param>
/// <param name="Kept">By path in the new bundle.</param>
internal sealed record ParentFiles(IReadOnlyList<MemberDraft> Members, IReadOnlyDictionary<string, byte[]> Kept)
{
    public const string Folder = "provenance/parent/";
    private const string Provenance = "provenance/";
    private const string Manifest = "manifest.json";

    /// <summary>Written for the new bundle; the parent's hashes of them stand in its manifest.</summary>
    private static readonly string[] s_written = [.. BundleFiles.All.Where(file => !file.ParentsIsKept).Select(file => file.Name)];

    /// <param name="directory">The family's.</param>
    /// <param name="parent">One of it.</param>
    public static ParentFiles Of(string directory, OpenBundle parent)
    {
        directory = Path.Combine(directory, parent.Folder);
        var kept = new Dictionary<string, byte[]> { [Folder + Manifest] = Read(directory, Manifest, parent.ManifestSha256) };
        foreach (var (path, content) in parent.Files)
            if (!s_written.Contains(path))
                kept[TellsOfTheMembers(path) ? path : Folder + path] = path == SchemaFile.Name ? SchemaFile.Write(parent.Schema) : content;
        return new(
            [
                .. parent.Manifest.Members.Select(member =>
                    new MemberDraft(member.Name, member.Kind, member.File, Read(directory, member.File, member.Sha256), member.Weight)),
            ],
            kept);
    }

    private static bool TellsOfTheMembers(string path) => path == SchemaFile.Name
        || (path.StartsWith(Provenance, StringComparison.Ordinal) && path != RecalibrationFile.Name
            && !path.StartsWith(Folder, StringComparison.Ordinal));

    private static byte[] Read(string directory, string file, string sha256)
    {
        var content = File.ReadAllBytes(Path.Combine(directory, file));
        return Convert.ToHexStringLower(SHA256.HashData(content)) == sha256
            ? content
            : throw new IOException($"{file} was changed by somebody else while it was being read.");
    }
}
