using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Models;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Training.Data;

namespace Sepsis.Training.Commands;

/// <summary>A bundle as the production reader gives it; the port the service asks through is not needed here.</summary>
internal sealed class OpenBundle(Bundle bundle, EnsembleModel ensemble) : IDisposable
{
    public Bundle Bundle => bundle;

    public EnsembleModel Ensemble => ensemble;

    /// <summary>What its columns mean; a bundle of format v1 kept no schema, and all of those are of sepsis.</summary>
    public DataSchema Schema { get; } = bundle.Files.TryGetValue(SchemaFile.Name, out var schema) ? SchemaFile.Read(schema, SchemaFile.Name) : SepsisSchema.Schema;

    public static OpenBundle Read(string directory)
    {
        var predictor = BundleReader.ReadAny(directory);
        return new(predictor.Bundle, predictor.Ensemble);
    }

    public void Dispose() => ensemble.Dispose();
}
