using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sepsis.Domain.Bundles;
using Sepsis.Domain.Drift;

namespace Sepsis.Infrastructure.Bundles;

/// <summary>Format v1 on disk: docs/bundle-format.md. The names are in this one place.</summary>
internal static class BundleFormat
{
    /// <summary>What is written. A service reads this and everything older.</summary>
    public const int Version = 1;

    public const string Manifest = "manifest.json";

    /// <summary>The manifest's own hash, as `sha256sum -c` reads it: a flipped digit of a threshold is found too.</summary>
    public const string ManifestHash = "manifest.sha256";

    public const string Profile = "reference-profile.json";

    public const string ModelCard = "model-card.md";

    /// <summary>Two processors may round the last bits of a float32 network differently; a wrong file differs by far more.</summary>
    public const double GoldenTolerance = 1e-6;

    public static readonly BundleJson Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<MemberKind>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false), new JsonStringEnumConverter<Domain.Risk.RiskLevel>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    });
}

[JsonSerializable(typeof(BundleManifest))]
[JsonSerializable(typeof(ReferenceProfile))]
internal sealed partial class BundleJson : JsonSerializerContext;
