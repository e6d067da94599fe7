using System.Text;
using System.Text.Json;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Features;
using Sepsis.Domain.Models;
using Sepsis.Infrastructure.Engines;

namespace Sepsis.Infrastructure.Bundles;

/// <summary>
/// The one writer of bundles: everything into a folder aside, which then takes the name. A reader never sees half
/// of it, and an interrupted run leaves nothing under the name asked for.
/// </summary>
public static class BundleWriter
{
    /// <returns>The bundle's SHA-256: the hash of its manifest, which holds the hash of every other file.</returns>
    public static string Write(string directory, BundleDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        var aside = $"{target}.writing-{Environment.ProcessId}";
        try
        {
            var sha256 = Put(aside, draft);
            // Read back by what will serve it, before it replaces anything.
            BundleReader.ReadAny(aside).Dispose();
            TakeName(aside, target);
            return sha256;
        }
        finally
        {
            if (Directory.Exists(aside))
                Directory.Delete(aside, recursive: true);
        }
    }

    /// <summary>Its sets first: the manifest holds their hashes.</summary>
    private static string Put(string folder, BundleDraft draft)
    {
        SetEntry[] sets =
        [
            .. draft.Sets.OrderBy(set => set.Key, StringComparer.Ordinal)
                .Select(set => new SetEntry(set.Key, Put(Path.Combine(folder, SetEntry.FolderOf(set.Key)), set.Value))),
        ];
        var files = Files(draft);
        var manifest = JsonSerializer.SerializeToUtf8Bytes(Manifest(draft, files, sets), BundleFormat.ManifestType);
        var sha256 = BundleFolder.Hash(manifest);
        foreach (var (path, content) in files)
            Put(folder, path, content);
        foreach (var member in draft.Members)
            Put(folder, member.File, member.Content.Span);
        Put(folder, BundleFormat.Manifest, manifest);
        Put(folder, BundleFormat.ManifestHash, Encoding.UTF8.GetBytes($"{sha256}  {BundleFormat.Manifest}\n"));
        return sha256;
    }

    private static SortedDictionary<string, byte[]> Files(BundleDraft draft)
    {
        var files = new SortedDictionary<string, byte[]>(draft.FurtherFiles.ToDictionary(), StringComparer.Ordinal);
        foreach (var file in BundleFiles.All)
            files[file.Name] = file.Write(draft);
        return files;
    }

    private static BundleManifest Manifest(BundleDraft draft, SortedDictionary<string, byte[]> files, SetEntry[] sets) => new()
    {
        FormatVersion = BundleFormat.Version,
        Name = draft.Name,
        Version = draft.Version,
        Outcome = draft.Outcome,
        Features = draft.Features,
        Derived = draft.Derived,
        FeatureSchemaHash = FeatureSchema.HashOf(draft.Features, draft.Derived),
        Members = [.. draft.Members.Select(m => new MemberEntry(m.Name, m.Kind, m.File, BundleFolder.Hash(m.Content.Span), m.Weight))],
        Calibrator = draft.Calibrator,
        Thresholds = draft.Thresholds,
        Population = draft.Population,
        Provenance = draft.Provenance with { Tools = Sorted(draft.Provenance.Tools) },
        Metrics = Sorted(draft.Metrics.ToDictionary(m => m.Key, IReadOnlyDictionary<string, MetricSummary> (m) => Sorted(m.Value))),
        Files = [.. files.Select(file => new FileEntry(file.Key, BundleFolder.Hash(file.Value)))],
        Golden = Golden(draft),
        Sets = sets,
    };

    private static GoldenRows Golden(BundleDraft draft)
    {
        var schema = new FeatureSchema(draft.Features, draft.Derived);
        using var ensemble = new EnsembleModel(
            schema,
            [.. draft.Members.Select(m => MemberEngine.Open(m.Name, m.Kind, m.Content, schema.Width))],
            new SoftVote(draft.Members.Select(m => m.Weight).ToArray()),
            draft.Calibrator);
        return GoldenCheck.Make(ensemble, draft.GoldenInputs);
    }

    /// <summary>The order of a dictionary must not change the bundle's hash.</summary>
    private static SortedDictionary<string, T> Sorted<T>(IReadOnlyDictionary<string, T> items) =>
        new(items.ToDictionary(), StringComparer.Ordinal);

    private static void Put(string folder, string path, ReadOnlySpan<byte> content)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
    }

    private static void TakeName(string aside, string target)
    {
        var old = $"{target}.replaced-{Environment.ProcessId}";
        if (Directory.Exists(target))
            Directory.Move(target, old);
        try
        {
            Directory.Move(aside, target);
        }
        catch when (Directory.Exists(old))
        {
            Directory.Move(old, target);
            throw;
        }

        if (Directory.Exists(old))
            Directory.Delete(old, recursive: true);
    }
}
