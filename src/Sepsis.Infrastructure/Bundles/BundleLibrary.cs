using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Sepsis.Application.Models;
using Sepsis.Domain;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Models;
using Sepsis.Infrastructure.Engines;

namespace Sepsis.Infrastructure.Bundles;

/// <summary>The folder of bundles, and the one place where one of them is read as this hospital wants it.</summary>
internal sealed class BundleLibrary(IOptions<BundleOptions> options, IHostEnvironment host) : IModelLibrary
{
    private readonly BundleOptions _options = options.Value;

    public BundleSource Configured
    {
        get
        {
            // Looked for anew each time: it may still have to arrive.
            var location = Path.TrimEndingDirectorySeparator(Path.GetFullPath(BundleLocation.Resolve(_options.Path, host.ContentRootPath)));
            return new(Path.GetFileName(location), location);
        }
    }

    public bool AcceptsNotBlessed(Bundle bundle) =>
        _options.AcceptNotBlessed?.Split(',', StringSplitOptions.TrimEntries)
            .Contains(bundle.Manifest.Name, StringComparer.Ordinal) == true;

    public IReadOnlyList<BundleSource> List()
    {
        try
        {
            var folder = new DirectoryInfo(Folder());
            if (!folder.Exists)
                return [];
            var bundles = folder.EnumerateDirectories().Where(IsBundle).Select(bundle => new BundleSource(bundle.Name, bundle.FullName));
            return [.. bundles.OrderBy(source => source.Name, StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SepsisException(SepsisError.BundleMissing, $"The bundle library cannot be read ({fault.GetType().Name}).", fault);
        }
    }

    public IEnsemblePredictor Open(BundleSource source)
    {
        var predictor = BundleReader.Read(source.Location);
        try
        {
            return SetUp(predictor);
        }
        catch
        {
            predictor.Dispose();
            throw;
        }
    }

    private string Folder() => string.IsNullOrEmpty(_options.Library)
        ? Path.GetDirectoryName(Configured.Location) ?? Configured.Location
        : BundleLocation.Resolve(_options.Library, host.ContentRootPath);

    /// <summary>Hidden folders are half-written copies, or the versions behind a mounted volume.</summary>
    private static bool IsBundle(DirectoryInfo folder) =>
        !folder.Name.StartsWith('.') && File.Exists(Path.Combine(folder.FullName, BundleFormat.Manifest));

    /// <summary>By its own aim, as sure as it asks.</summary>
    private EnsemblePredictor SetUp(EnsemblePredictor predictor)
    {
        if (_options.ConformalLevel != ConformalSets.UsualLevel)
            predictor = predictor.With(
                bundle => bundle with { Certainty = Certainty.Of(bundle.CalibrationPairs, _options.ConformalLevel)! });
        return string.IsNullOrEmpty(_options.Aim)
            ? predictor
            : predictor.With(bundle => bundle.Aiming(DecisionAim.Parse(_options.Aim)!));
    }
}
