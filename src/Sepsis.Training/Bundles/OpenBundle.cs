using System.Text.Json;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Training.Data;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Bundles;

/// <summary>A bundle as the production reader gives it; the port the service asks through is not needed here.</summary>
/// <param name="verified">As it was read.</param>
/// <param name="family">Whose set it is; null of the whole.</param>
internal sealed class OpenBundle(VerifiedBundle verified, OpenBundle? family = null) : IDisposable
{
    public Bundle Bundle => verified.Bundle;

    public EnsembleModel Ensemble => verified.Ensemble;

    public BundleManifest Manifest => verified.Manifest;

    /// <summary>The content of every file beside the members, by its path.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => verified.Files;

    /// <summary>
    /// What the columns of a file mean; a bundle that keeps no schema is of the service's own. A set goes by its family's: what it does
    /// not look at is checked all the same, as the service does.
    /// </summary>
    public DataSchema Schema { get; } = family is not null ? family.Schema : verified.Files.TryGetValue(SchemaFile.Name, out var schema)
        ? SchemaFile.Read(schema, SchemaFile.Name)
        : SepsisSchema.Schema;

    /// <summary>
    /// What the threshold was chosen for, as an aim that can be taken again: the manifest has it in words only. The default where
    /// the bundle does not say.
    /// </summary>
    public DecisionAim Aim => family is not null ? family.Aim :
        (RecalibrationFile.Of(Files)?.Aim ?? AimOfEvaluation(Files)) is { } aim && DecisionAim.Parse(aim) is { } known
            ? known
            : DecisionAim.Default;

    public string ManifestSha256 => verified.ManifestSha256;

    /// <summary>Its folder within the family's.</summary>
    public string Folder => verified.Folder;

    /// <summary>Of the family those that do with less than this one, the richest first; closed with the family.</summary>
    public IEnumerable<OpenBundle> Within(OpenBundle whole) => whole.Others
        .Where(other => other.Bundle.Schema.Panels != Bundle.Schema.Panels && other.Bundle.Schema.Panels.IsWithin(Bundle.Schema.Panels));

    /// <summary>Whose question is answered by another of the family; closed with this one.</summary>
    public OpenBundle For(PanelSet sent) =>
        SenderChoice.Of(verified, verified.Sets, set => set.Bundle.Schema.Panels, sent) is var chosen && chosen == verified
            ? this
            : new(chosen, this);

    public static OpenBundle Read(string directory) => new(BundleReader.ReadAny(directory));

    public void Dispose() => verified.Dispose();

    private IEnumerable<OpenBundle> Others => verified.Sets.Select(set => new OpenBundle(set, this));

    /// <summary>One field and not the whole file, which other versions of this program write otherwise.</summary>
    private static string? AimOfEvaluation(IReadOnlyDictionary<string, byte[]> files)
    {
        if (!files.TryGetValue(Evaluation.File, out var content))
            return null;
        using var evaluation = JsonDocument.Parse(content);
        return evaluation.RootElement.TryGetProperty("decision", out var decision) && decision.TryGetProperty("aim", out var aim)
            ? aim.GetString()
            : null;
    }
}
