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
            return read.Bundle.Schema.ServingFault is { } fault
                ? throw new SepsisException(SepsisError.FeatureMismatch, $"{BundleFormat.Manifest}: {fault}")
                : new EnsemblePredictor(read.Bundle, read.Manifest.ToContents(), read.Ensemble);
        }
        catch
        {
            read.Dispose();
            throw;
        }
    }

    /// <summary>A bundle of any outcome: training scores and judges those too.</summary>
    public static VerifiedBundle ReadAny(string directory)
    {
        var folder = new BundleFolder(directory);
        if (!folder.Exists)
            throw new SepsisException(SepsisError.BundleMissing, $"There is no bundle folder {folder.Name}.");
        var (manifest, sha256) = ManifestReader.Read(folder);
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
            return new(manifest, bundle, ensemble, files);
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
            Parallel.For(0, members.Length, i => members[i] = Open(manifest.Members[i], contents[i], schema.Width));
            return new EnsembleModel(schema, members, new SoftVote(manifest.Members.Select(m => m.Weight).ToArray()), manifest.Calibrator);
        }
        catch (Exception failed)
        {
            foreach (var opened in members)
                opened?.Dispose();
            if (failed is AggregateException { InnerExceptions: [var fault, ..] })
                ExceptionDispatchInfo.Throw(fault);
            throw;
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
    public void Dispose() => Ensemble.Dispose();
}
