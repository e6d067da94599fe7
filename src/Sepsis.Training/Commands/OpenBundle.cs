using Sepsis.Domain.Bundles;
using Sepsis.Domain.Ensemble;
using Sepsis.Infrastructure.Bundles;

namespace Sepsis.Training.Commands;

/// <summary>A bundle as the production reader gives it; the port the service asks through is not needed here.</summary>
internal sealed class OpenBundle(Bundle bundle, EnsembleModel ensemble) : IDisposable
{
    public Bundle Bundle => bundle;

    public EnsembleModel Ensemble => ensemble;

    public static OpenBundle Read(string directory)
    {
        var predictor = BundleReader.Read(directory);
        return new(predictor.Bundle, predictor.Ensemble);
    }

    public void Dispose() => ensemble.Dispose();
}
