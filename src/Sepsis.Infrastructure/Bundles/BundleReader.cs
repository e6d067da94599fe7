using System.Runtime.ExceptionServices;
using Sepsis.Domain;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Answers.Distributions;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Features;
using Sepsis.Domain.Models;
using Sepsis.Infrastructure.Engines;

namespace Sepsis.Infrastructure.Bundles;

/// <summary>
/// The one reader of bundles. What it returns has every hash checked, every number sound, the features known here
/// and the golden rows reproduced; anything else is an exception that names the file and the field.
/// </summary>
public static class BundleReader
{
    /// <summary>A bundle that the service can answer patients with.</summary>
    public static EnsemblePredictor Read(string directory)
    {
        var read = ReadAny(directory);
        try
        {
            return Predictor(read);
        }
        catch
        {
            read.Dispose();
            throw;
        }
    }

    private static EnsemblePredictor Predictor(VerifiedBundle read) => read.Bundle.Schema.ServingFault is { } fault
        ? throw new SepsisException(SepsisError.FeatureMismatch, $"{BundleFormat.Manifest}: {fault}")
        : new(read.Bundle, read.Manifest.ToContents(), read.Ensemble, [.. read.Sets.Select(Predictor)]);

    /// <summary>A bundle of any outcome: training scores and judges those too.</summary>
    public static VerifiedBundle ReadAny(string directory)
    {
        var folder = new BundleFolder(directory);
        if (!folder.Exists)
            throw new SepsisException(SepsisError.BundleMissing, $"There is no bundle folder {folder.Name}.");
        var (manifest, sha256) = ManifestReader.Read(folder);
        var read = new VerifiedBundle?[manifest.Sets.Count + 1];
        try
        {
            SideBySide(read.Length, i => read[i] = i == 0
                ? ReadOne(folder, manifest, sha256)
                : ReadSet(directory, manifest, manifest.Sets[i - 1], sha256));
            return read[0]! with { Sets = [.. read[1..].Select(set => set!).OrderByDescending(set => set.Bundle.Schema.Inputs)] };
        }
        catch
        {
            foreach (var opened in read)
                opened?.Dispose();
            throw;
        }
    }

    /// <summary>Its bundle has the identity of the family it answers for.</summary>
    private static VerifiedBundle ReadSet(string directory, BundleManifest family, SetEntry set, string sha256)
    {
        var folder = new BundleFolder(Path.Combine(directory, SetEntry.FolderOf(set.Name)));
        try
        {
            var (manifest, own) = ManifestReader.Read(folder);
            if (own != set.Sha256)
                throw new SepsisException(SepsisError.HashMismatch, $"{BundleFormat.Manifest} is not the one that the family names.");
            if (FaultOfSet(family, manifest) is { } fault)
                throw new SepsisException(SepsisError.FeatureMismatch, $"{BundleFormat.Manifest}: {fault}");
            var read = ReadOne(folder, manifest, sha256);
            return read with { Bundle = read.Bundle with { Set = set.Name }, ManifestSha256 = own };
        }
        catch (SepsisException fault)
        {
            throw new SepsisException(fault.Error, $"{SetEntry.FolderOf(set.Name)}: {fault.Message}", fault);
        }
    }

    /// <summary>It answers the same question of the same people, with less.</summary>
    private static string? FaultOfSet(BundleManifest family, BundleManifest set)
    {
        if (set.Sets.Count > 0)
            return "a set has no sets of its own";
        if (set.Features.Except(family.Features).FirstOrDefault() is { } further)
            return $"{further.Name} is no feature of the family";
        return set.Outcome == family.Outcome && set.Population == family.Population
            ? null
            : "outcome and population must be those of the family";
    }

    private static VerifiedBundle ReadOne(BundleFolder folder, BundleManifest manifest, string sha256)
    {
        var files = manifest.Files.ToDictionary(
            file => file.Path, file => folder.Read(file.Path, file.Sha256, $"files[{file.Path}].sha256"));
        var parts = BundleFiles.All.Aggregate(
            new BundleParts(manifest, name => Listed(files, name)), (read, file) => file.Read(file, read));
        var ensemble = Open(manifest, folder);
        try
        {
            GoldenCheck.Reproduce(manifest, ensemble);
            var distributions = new ConditionalDistributions(parts.Answers.Dependence);
            var bundle = new Bundle(manifest.ToModel(), sha256, parts.Profile, parts.ModelCard)
            {
                TradeOff = parts.TradeOff,
                CalibrationPairs = parts.CalibrationPairs,
                Certainty = Certainty.Of(parts.CalibrationPairs)!,
                Answers = parts.Answers,
                Distributions = distributions,
                Limits = new(parts.Answers.Limits, distributions),
                Gate = GateFile.Read(files),
            };
            return new(manifest, bundle, ensemble, files) { ManifestSha256 = sha256 };
        }
        catch (Exception failed) when (MemberEngine.IsFault(failed))
        {
            ensemble.Dispose();
            throw new SepsisException(SepsisError.MemberUnreadable, $"{BundleFormat.Manifest}: golden.rows: {failed.Message}", failed);
        }
        catch
        {
            ensemble.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Each member on a thread of its own: ML.NET reads the trees while ONNX Runtime makes the network ready, and the service waits
    /// for the slower one alone.
    /// </summary>
    private static EnsembleModel Open(BundleManifest manifest, BundleFolder folder)
    {
        var schema = new FeatureSchema(manifest.Features, manifest.Derived);
        byte[][] contents =
            [.. manifest.Members.Select(member => folder.Read(member.File, member.Sha256, $"members[{member.Name}].sha256"))];
        var members = new IRiskModel[contents.Length];
        try
        {
            SideBySide(members.Length, i => members[i] = Open(manifest.Members[i], contents[i], schema.Width));
            return new EnsembleModel(schema, members, new SoftVote(manifest.Members.Select(m => m.Weight).ToArray()), manifest.Calibrator);
        }
        catch
        {
            foreach (var opened in members)
                opened?.Dispose();
            throw;
        }
    }

    /// <summary>Side by side; the first fault of several is told.</summary>
    private static void SideBySide(int count, Action<int> open)
    {
        try
        {
            Parallel.For(0, count, open);
        }
        catch (AggregateException failed)
        {
            ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        }
    }

    private static IRiskModel Open(MemberEntry member, byte[] content, int featureCount)
    {
        try
        {
            return MemberEngine.Open(member.Name, member.Kind, content, featureCount);
        }
        catch (SepsisException fault)
        {
            throw new SepsisException(fault.Error, $"{member.File}: {fault.Message}", fault);
        }
    }

    private static byte[] Listed(Dictionary<string, byte[]> files, string file) =>
        files.TryGetValue(file, out var content)
            ? content
            : throw new SepsisException(SepsisError.FileMissing, $"{BundleFormat.Manifest}: files does not list {file}.");
}

/// <summary>A bundle that was read and checked, of any outcome, with its engines open.</summary>
/// <param name="Files">The content of every file beside the members, by its path.</param>
public sealed record VerifiedBundle(
    BundleManifest Manifest, Bundle Bundle, EnsembleModel Ensemble, IReadOnlyDictionary<string, byte[]> Files) : IDisposable
{
    /// <summary>Of its own manifest; the identity of a set is the family's.</summary>
    public required string ManifestSha256 { get; init; }

    /// <summary>Its folder within the family's; empty of the family itself.</summary>
    public string Folder => Bundle.Set is { } set ? SetEntry.FolderOf(set) : "";

    /// <summary>The others of its family, the one with the most inputs first.</summary>
    public IReadOnlyList<VerifiedBundle> Sets { get; init; } = [];

    public void Dispose()
    {
        Ensemble.Dispose();
        foreach (var set in Sets)
            set.Dispose();
    }
}
