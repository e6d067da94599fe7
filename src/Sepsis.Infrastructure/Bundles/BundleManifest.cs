using Sepsis.Application.Models;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Features;
using Sepsis.Domain.Models;

namespace Sepsis.Infrastructure.Bundles;

/// <summary>
/// manifest.json: what the model says of itself, and the files it lies in. docs/bundle-format.md describes every field; the order is
/// that of the file.
/// </summary>
public sealed record BundleManifest
{
    public required int FormatVersion { get; init; }

    public required string Name { get; init; }

    public required string Version { get; init; }

    /// <summary>What the probability is of, in words.</summary>
    public required string Outcome { get; init; }

    public required IReadOnlyList<Feature> Features { get; init; }

    /// <summary>Columns reckoned from the features, behind them in every row.</summary>
    public required IReadOnlyList<DerivedFeature> Derived { get; init; }

    public required string FeatureSchemaHash { get; init; }

    public required IReadOnlyList<MemberEntry> Members { get; init; }

    public required Calibrator Calibrator { get; init; }

    public required RiskThresholds Thresholds { get; init; }

    public required TrainingPopulation Population { get; init; }

    public required TrainingProvenance Provenance { get; init; }

    /// <summary>Cross-validated figures: of each member by its name, and of the "ensemble".</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, MetricSummary>> Metrics { get; init; }

    /// <summary>Files beside the members: reference profile, model card.</summary>
    public required IReadOnlyList<FileEntry> Files { get; init; }

    public required GoldenRows Golden { get; init; }

    /// <summary>None before format v5. The others of its family: each a bundle of the same form below sets/, for senders of less.</summary>
    public IReadOnlyList<SetEntry> Sets { get; init => field = value ?? []; } = [];

    internal ModelManifest ToModel() => new()
    {
        Name = Name,
        Version = Version,
        Outcome = Outcome,
        Features = Features,
        Derived = Derived,
        Members = [.. Members.Select(member => new Member(member.Name, member.Weight))],
        Calibrator = Calibrator,
        Thresholds = Thresholds,
        Population = Population,
        Provenance = Provenance,
        Metrics = Metrics,
    };

    internal BundleContents ToContents() => new(
        FormatVersion,
        [.. Members.Select(member => new MemberContent(member.Name, member.Kind.ToString(), member.File, member.Sha256, member.Weight))],
        [.. Files.Select(file => new FileContent(file.Path, file.Sha256))],
        Golden.Rows.Count);
}

/// <summary>One member model: its file, its hash, the engine that runs it, its voting weight.</summary>
public sealed record MemberEntry(string Name, MemberKind Kind, string File, string Sha256, double Weight);

/// <summary>Which engine runs the member.</summary>
public enum MemberKind
{
    LightGbm,
    Onnx,
}

/// <summary>A file of the bundle, by its path inside it, and the SHA-256 of its bytes.</summary>
public sealed record FileEntry(string Path, string Sha256);

/// <summary>A bundle below sets/, and the SHA-256 of its manifest.</summary>
public sealed record SetEntry(string Name, string Sha256)
{
    private const int MaximumLength = 64;

    public static string NameRule { get; } =
        $"1 to {MaximumLength} lower case letters, digits and hyphens, and not {Bundle.WholeFamily}";

    /// <summary>It names a folder, and stands beside the name of the whole.</summary>
    public static bool IsName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is > 0 and <= MaximumLength && name != Bundle.WholeFamily
            && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
    }

    internal static string FolderOf(string name) => $"sets/{name}";
}

/// <summary>
/// Inputs with the output training saw. A bundle serves only if it gives them again: the wrong engine, a wrong
/// file or a processor that computes otherwise is found at load and not at a patient.
/// </summary>
public sealed record GoldenRows(double Tolerance, IReadOnlyList<GoldenRow> Rows)
{
    public const int AtLeast = 20;
}

/// <summary>Features in schema order (null: not known), each member's probability, the calibrated one.</summary>
public sealed record GoldenRow(IReadOnlyList<double?> Features, IReadOnlyList<double> Members, double Probability);
