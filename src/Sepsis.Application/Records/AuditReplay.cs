using System.Text.Json;
using Sepsis.Application.Models;
using Sepsis.Domain;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Records;

/// <summary>Computes stored answers again, from the stored values and with the bundle each of them names.</summary>
public sealed class AuditReplay(IAuditArchive archive, IModelLibrary library)
{
    public async Task<ReplayReport> RunAsync(CancellationToken cancellationToken)
    {
        var (same, different, without) = (0L, 0L, 0L);
        Guid? first = null;
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        using var bundles = new OpenBundles(library);
        foreach (var kind in (AuditKind[])[AuditKind.Assessment, AuditKind.WhatIf])
            await foreach (var stored in archive.ReadAsync(new(kind), cancellationToken))
            {
                using var body = JsonDocument.Parse(stored.Record.Body);
                var kept = StoredAnswer.From(body.RootElement);
                if (bundles.Find(kept.BundleSha256) is not { } predictor)
                {
                    missing.Add(kept.BundleSha256);
                    without++;
                }
                else if (IsSame(kept, predictor, body.RootElement.GetProperty(RequestRecords.Inputs)))
                    same++;
                else
                {
                    first ??= stored.Record.Id;
                    different++;
                }
            }

        return new(same, different, first, without, missing);
    }

    private static bool IsSame(StoredAnswer kept, IEnsemblePredictor predictor, JsonElement inputs)
    {
        var members = new double[predictor.Bundle.Manifest.Members.Count];
        return kept.IsSameAs(predictor.Predict(Reading(inputs), members), members);
    }

    /// <summary>What a model looks at; what is only for the bedside scores changes no number that was kept.</summary>
    private static PatientReading Reading(JsonElement inputs)
    {
        Span<double> values = stackalloc double[Measurements.Count];
        values.Fill(double.NaN);
        foreach (var measurement in Measurements.ModelInputs)
            if (inputs.TryGetProperty(measurement.Name, out var value))
                values[measurement.Index] = value.ValueKind == JsonValueKind.String ? measurement.Words[value.GetString()!] : value.GetDouble();
        return new(values);
    }

    /// <summary>The library's bundles, each read when the first answer of its own comes along.</summary>
    private sealed class OpenBundles(IModelLibrary library) : IDisposable
    {
        private readonly Dictionary<string, IEnsemblePredictor> _open = [];
        private readonly Queue<BundleSource> _unread = new([library.Configured, .. library.List()]);

        public IEnsemblePredictor? Find(string sha256)
        {
            while (!_open.ContainsKey(sha256) && _unread.TryDequeue(out var source))
                Open(source);
            return _open.GetValueOrDefault(sha256);
        }

        private void Open(BundleSource source)
        {
            try
            {
                var predictor = library.Open(source);
                if (!_open.TryAdd(predictor.Bundle.Sha256, predictor))
                    (predictor as IDisposable)?.Dispose();
            }
            catch (SepsisException fault) when (fault.Error.IsOfBundle)
            {
                // A bundle that cannot serve has no answers on record.
            }
        }

        public void Dispose()
        {
            foreach (var predictor in _open.Values.OfType<IDisposable>())
                predictor.Dispose();
        }
    }
}
