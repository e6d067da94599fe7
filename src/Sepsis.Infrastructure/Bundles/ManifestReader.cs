using System.Text;
using System.Text.Json;
using Sepsis.Domain;

namespace Sepsis.Infrastructure.Bundles;

/// <summary>manifest.json into a manifest that was checked as far as it can be without the other files.</summary>
internal static class ManifestReader
{
    public static (BundleManifest Manifest, string Sha256) Read(BundleFolder folder)
    {
        var content = folder.Read(BundleFormat.Manifest);
        CheckFormat(content);
        CheckOwnHash(folder, content);
        var manifest = Deserialize(content, BundleFormat.Manifest, BundleFormat.ManifestType);
        ManifestRules.Check(manifest);
        return (manifest, BundleFolder.Hash(content));
    }

    /// <summary>Before anything else: another format may look quite different.</summary>
    private static void CheckFormat(byte[] content)
    {
        const string Field = "format_version";
        try
        {
            using var json = JsonDocument.Parse(content);
            if (!json.RootElement.TryGetProperty(Field, out var version) || !version.TryGetInt32(out var number) || number < 1)
                throw Unreadable(BundleFormat.Manifest, Field, "must be a whole number from 1");
            if (number > BundleFormat.Version)
                throw new SepsisException(
                    SepsisError.FormatTooNew,
                    $"{BundleFormat.Manifest}: {Field} is {number}, this service reads up to {BundleFormat.Version}.");
            if (number < BundleFormat.Oldest)
                throw new SepsisException(
                    SepsisError.FormatTooOld,
                    $"{BundleFormat.Manifest}: {Field} is {number}, this service reads {BundleFormat.Oldest} and newer."
                    + " Train the model again.");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw Unreadable(BundleFormat.Manifest, "$", "is not a JSON object", fault);
        }
    }

    private static void CheckOwnHash(BundleFolder folder, byte[] content)
    {
        var promised = Encoding.UTF8.GetString(folder.Read(BundleFormat.ManifestHash)).Split(' ', '\n')[0];
        if (promised != BundleFolder.Hash(content))
            throw new SepsisException(
                SepsisError.HashMismatch, $"{BundleFormat.Manifest} is not the one {BundleFormat.ManifestHash} was written for.");
    }

    public static T Deserialize<T>(byte[] content, string file, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(content, type) ?? throw Unreadable(file, "$", "is null");
        }
        catch (JsonException fault)
        {
            throw Unreadable(file, fault.Path ?? "$", fault.Message.Split(" Path:")[0], fault);
        }
        catch (NotSupportedException fault)
        {
            // How the serializer says that it is not told which calibrator it is.
            throw Unreadable(
                file, $"$.calibrator.{CalibratorJson.Method}", $"must be {CalibratorJson.Platt} or {CalibratorJson.Isotonic}", fault);
        }
    }

    private static SepsisException Unreadable(string file, string field, string reason, Exception? inner = null) =>
        new(SepsisError.ManifestUnreadable, $"{file}: {field}: {reason}", inner);
}
