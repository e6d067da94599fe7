using System.Text;
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
        var predictor = ReadAny(directory);
        if (predictor.Bundle.Schema.ServingFault is not { } fault)
            return predictor;
        predictor.Dispose();
        throw new SepsisException(SepsisError.FeatureMismatch, $"{BundleFormat.Manifest}: {fault}");
    }

    /// <summary>A bundle of any outcome: training scores and judges those too.</summary>
    public static EnsemblePredictor ReadAny(string directory)
    {
        var folder = new BundleFolder(directory);
        if (!folder.Exists)
            throw new SepsisException(SepsisError.BundleMissing, $"There is no bundle folder {folder.Name}.");
        var (manifest, sha256) = ManifestReader.Read(folder);
        var files = manifest.Files.ToDictionary(
            file => file.Path, file => folder.Read(file.Path, file.Sha256, $"files[{file.Path}].sha256"));
        var profile = ManifestReader.ReadProfile(Listed(files, BundleFormat.Profile));
        CheckProfile(manifest, profile);
        var card = Encoding.UTF8.GetString(Listed(files, BundleFormat.ModelCard));
        var tradeOff = ManifestReader.ReadTradeOff(Listed(files, BundleFormat.TradeOff));
        if (tradeOff.Fault() is { } fault)
            throw new SepsisException(SepsisError.NumberInvalid, $"{BundleFormat.TradeOff}: {fault}.");
        var pairs = CalibrationPairsFile.Read(Listed(files, BundleFormat.CalibrationPairs));
        var answers = AnswerFiles.Read(manifest, tradeOff, file => Listed(files, file));
        var ensemble = Open(manifest, folder);
        try
        {
            GoldenCheck.Reproduce(manifest, ensemble);
            var bundle = new Bundle(manifest, sha256, profile, card)
            {
                TradeOff = tradeOff,
                CalibrationPairs = pairs,
                Certainty = Certainty.Of(pairs),
                Files = files,
                Gate = GateFile.Read(files),
            };
            return new EnsemblePredictor(WithAnswers(bundle, answers), ensemble);
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

    private static Bundle WithAnswers(Bundle bundle, AnswerParts answers)
    {
        var distributions = new ConditionalDistributions(answers.Dependence);
        return bundle with { Answers = answers, Distributions = distributions, Limits = new(answers.Limits, distributions) };
    }

    private static EnsembleModel Open(BundleManifest manifest, BundleFolder folder)
    {
        var schema = new FeatureSchema(manifest.Features, manifest.Derived);
        var members = new List<IRiskModel>();
        try
        {
            foreach (var member in manifest.Members)
                members.Add(Open(member, folder.Read(member.File, member.Sha256, $"members[{member.Name}].sha256"), schema.Width));
            return new EnsembleModel(schema, members, new SoftVote(manifest.Members.Select(m => m.Weight).ToArray()), manifest.Calibrator);
        }
        catch
        {
            members.ForEach(member => member.Dispose());
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

    private static void CheckProfile(BundleManifest manifest, ReferenceProfile profile)
    {
        if (profile.Features.Contains(null!))
            throw new SepsisException(SepsisError.ManifestUnreadable, $"{BundleFormat.Profile}: features must not hold null.");
        if (!profile.Features.Select(feature => feature.Name).SequenceEqual(manifest.Features.Select(feature => feature.Name)))
            throw new SepsisException(SepsisError.FeatureMismatch, $"{BundleFormat.Profile}: features are not those of the manifest.");
        foreach (var feature in profile.Features)
            if (feature.Fault() is { } fault)
                throw new SepsisException(SepsisError.NumberInvalid, $"{BundleFormat.Profile}: {feature.Name}: {fault}.");
    }
}
