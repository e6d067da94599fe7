using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sepsis.Domain;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Answers.Explanation;
using Sepsis.Domain.Models;
using Sepsis.Domain.Statistics;

namespace Sepsis.Infrastructure.Bundles;

/// <summary>One file of a bundle beside its manifest and its members.</summary>
/// <param name="Name">Its path in the bundle.</param>
/// <param name="ParentsIsKept">Whether a recalibrated bundle keeps its parent's too, below provenance/parent.</param>
/// <param name="Write">Its content, of what a bundle is made of.</param>
/// <param name="Read">Checks its content and adds it to what was read of the files before it.</param>
public sealed record BundleFile(
    string Name, bool ParentsIsKept, Func<BundleDraft, byte[]> Write, Func<BundleFile, BundleParts, BundleParts> Read);

/// <summary>What was read and checked so far; each file adds its own.</summary>
/// <param name="Content">Of a listed file by its name.</param>
public sealed record BundleParts(BundleManifest Manifest, Func<string, byte[]> Content)
{
    public ReferenceProfile Profile { get; init; } = new(0, []);

    public string ModelCard { get; init; } = "";

    public TradeOffCurve TradeOff { get; init; } = new(0, []);

    public IReadOnlyList<CalibrationPair> CalibrationPairs { get; init; } = [];

    public AnswerParts Answers { get; init; } = new([], new([]), new([], [], 0), new([], 0, 0));

    public string[] InputNames => [.. Manifest.Features.Select(feature => feature.Name)];
}

/// <summary>
/// Every file that a bundle must hold, in the order they are read: a new one is a row here, a property of <see cref="BundleDraft"/> and
/// <see cref="BundleParts"/>, and a line in docs/bundle-format.md.
/// </summary>
public static class BundleFiles
{
    public static IReadOnlyList<BundleFile> All { get; } =
    [
        Json("reference-profile.json", BundleFormat.ProfileType, draft => draft.Profile, ReadProfile),
        new("model-card.md", ParentsIsKept: true, draft => Encoding.UTF8.GetBytes(draft.ModelCard),
            (file, parts) => parts with { ModelCard = Encoding.UTF8.GetString(parts.Content(file.Name)) }),
        Json(BundleFormat.TradeOff, BundleFormat.TradeOffType, draft => draft.TradeOff, (file, curve, parts) =>
        {
            Require(file, curve.Fault());
            return parts with { TradeOff = curve };
        }),
        new("calibration-pairs.csv", ParentsIsKept: false, draft => CalibrationPairsFile.Write(draft.CalibrationPairs),
            (file, parts) => parts with { CalibrationPairs = CalibrationPairsFile.Read(file.Name, parts.Content(file.Name)) }),
        Json("operating-points.json", BundleFormat.OperatingPointsType, draft => [.. draft.Answers.OperatingPoints], ReadOperatingPoints),
        // Null is "not known", as in a golden row.
        Json("typical-patients.json", BundleFormat.TypicalPatientsType,
            draft => [.. draft.Answers.TypicalPatients.Rows.Select(
                row => row.Select(value => double.IsNaN(value) ? (double?)null : value).ToArray())],
            ReadTypicalPatients),
        Json("dependence.json", BundleFormat.DependenceType, draft => draft.Answers.Dependence, (file, dependence, parts) =>
        {
            RequireNoNull(file, dependence.Inputs);
            Require(file, dependence.Fault(parts.InputNames));
            return parts with { Answers = parts.Answers with { Dependence = dependence } };
        }),
        Json("limits.json", BundleFormat.LimitsType, draft => draft.Answers.Limits, (file, limits, parts) =>
        {
            RequireNoNull(file, limits.Inputs);
            Require(file, limits.Fault(parts.InputNames));
            return parts with { Answers = parts.Answers with { Limits = limits } };
        }),
    ];

    private static BundleFile Json<T>(
        string name, JsonTypeInfo<T> type, Func<BundleDraft, T> of, Func<BundleFile, T, BundleParts, BundleParts> read) =>
        new(name, ParentsIsKept: false, draft => JsonSerializer.SerializeToUtf8Bytes(of(draft), type),
            (file, parts) => read(file, ManifestReader.Deserialize(parts.Content(name), name, type), parts));

    private static BundleParts ReadProfile(BundleFile file, ReferenceProfile profile, BundleParts parts)
    {
        RequireNoNull(file, profile.Features);
        if (!profile.Features.Select(feature => feature.Name).SequenceEqual(parts.InputNames))
            throw new SepsisException(SepsisError.FeatureMismatch, $"{file.Name}: features are not those of the manifest.");
        foreach (var feature in profile.Features)
            Require(file, feature.Fault() is { } fault ? $"{feature.Name}: {fault}" : null);
        return parts with { Profile = profile };
    }

    private static BundleParts ReadOperatingPoints(BundleFile file, OperatingPoint[] points, BundleParts parts)
    {
        RequireNoNull(file, points);
        if (!points.Select(point => point.Point).SequenceEqual(parts.TradeOff.Points))
            Require(file, $"points must be those of {BundleFormat.TradeOff}");
        if (!points.All(point => IsWithin(point.Sensitivity, 1) && IsWithin(point.Ppv, 1)))
            Require(file, "sensitivity and ppv must lie between 0 and 1, the lower end first");
        if (!points.All(point => IsWithin(point.AlertsPer100, 100)))
            Require(file, "alerts_per100 must lie between 0 and 100, the lower end first");
        return parts with { Answers = parts.Answers with { OperatingPoints = points } };
    }

    private static BundleParts ReadTypicalPatients(BundleFile file, double?[][] rows, BundleParts parts)
    {
        RequireNoNull(file, rows);
        var typical = new TypicalPatients([.. rows.Select(IReadOnlyList<double> (row) => [.. row.Select(value => value ?? double.NaN)])]);
        Require(file, typical.Fault(parts.InputNames.Length));
        return parts with { Answers = parts.Answers with { TypicalPatients = typical } };
    }

    private static bool IsWithin(BootstrapInterval? interval, double most) =>
        interval is not { } known || (known.Lower >= 0 && known.Lower <= known.Upper && known.Upper <= most);

    /// <summary>The serializer does not refuse a null in a list.</summary>
    private static void RequireNoNull(BundleFile file, IEnumerable<object?> list)
    {
        if (list.Contains(null))
            throw new SepsisException(SepsisError.ManifestUnreadable, $"{file.Name}: a list must not hold null.");
    }

    private static void Require(BundleFile file, string? fault)
    {
        if (fault is not null)
            throw new SepsisException(SepsisError.NumberInvalid, $"{file.Name}: {fault}.");
    }
}
