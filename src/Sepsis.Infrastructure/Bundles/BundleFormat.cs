using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Answers.Distributions;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Features;
using Sepsis.Domain.Models;

namespace Sepsis.Infrastructure.Bundles;

/// <summary>Format v5 on disk: docs/bundle-format.md.</summary>
internal static class BundleFormat
{
    /// <summary>What is written.</summary>
    public const int Version = 5;

    /// <summary>The oldest that is read, a family of one: before it trees were LightGBM's own text.</summary>
    public const int Oldest = 4;

    public const string Manifest = "manifest.json";

    /// <summary>The manifest's own hash, as `sha256sum -c` reads it: a flipped digit of a threshold is found too.</summary>
    public const string ManifestHash = "manifest.sha256";

    public const string TradeOff = "trade-off.json";

    /// <summary>Two processors may round the last bits of a float32 network differently; a wrong file differs by far more.</summary>
    public const double GoldenTolerance = 1e-6;

    private static readonly JsonSerializerOptions Options = new()
    {
        TypeInfoResolver = BundleJson.Default.WithAddedModifier(CalibratorJson.Name),
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter<MemberKind>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<RiskLevel>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<FeatureOperation>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
        },
    };

    public static JsonTypeInfo<BundleManifest> ManifestType { get; } = TypeOf<BundleManifest>();

    public static JsonTypeInfo<ReferenceProfile> ProfileType { get; } = TypeOf<ReferenceProfile>();

    public static JsonTypeInfo<TradeOffCurve> TradeOffType { get; } = TypeOf<TradeOffCurve>();

    public static JsonTypeInfo<OperatingPoint[]> OperatingPointsType { get; } = TypeOf<OperatingPoint[]>();

    public static JsonTypeInfo<double?[][]> TypicalPatientsType { get; } = TypeOf<double?[][]>();

    public static JsonTypeInfo<InputDependence> DependenceType { get; } = TypeOf<InputDependence>();

    public static JsonTypeInfo<InputLimits> LimitsType { get; } = TypeOf<InputLimits>();

    private static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
}

[JsonSerializable(typeof(BundleManifest))]
[JsonSerializable(typeof(ReferenceProfile))]
[JsonSerializable(typeof(TradeOffCurve))]
[JsonSerializable(typeof(OperatingPoint[]))]
[JsonSerializable(typeof(double?[][]))]
[JsonSerializable(typeof(InputDependence))]
[JsonSerializable(typeof(InputLimits))]
[JsonSerializable(typeof(PlattCalibrator))]
[JsonSerializable(typeof(IsotonicCalibrator))]
internal sealed partial class BundleJson : JsonSerializerContext;
