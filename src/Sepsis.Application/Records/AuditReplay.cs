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
                else if (IsSame(kept, predictor, body.RootElement))
                    same++;
                else
                {
                    first ??= stored.Record.Id;
                    different++;
                }
            }

        return new(same, different, first, without, missing);
    }

    private static bool IsSame(StoredAnswer kept, IEnsemblePredictor predictor, JsonElement body)
    {
        var reading = Reading(body.GetProperty(RequestRecords.Inputs), RequestRecords.SentOf(body));
        predictor = predictor.ChooseFor(reading);
        var members = new double[predictor.Bundle.Manifest.Members.Count];
        return kept.IsSameAs(predictor.Predict(reading, members), members);
    }

    /// <summary>What a model looks at; what is only for the bedside scores changes no number that was kept.</summary>
    private static PatientReading Reading(JsonElement inputs, PanelSet sent)
    {
        Span<double> values = stackalloc double[Measurements.Count];
        values.Fill(double.NaN);
        foreach (var measurement in Measurements.ModelInputs)
            if (inputs.TryGetProperty(measurement.Name, out var value))
                values[measurement.Index] = value.ValueKind == JsonValueKind.String
                    ? measurement.Words[value.GetString()!]
                    : value.GetDouble();
        return new(values, sent);
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

/// <summary>Stored answers, computed again.</summary>
/// <param name="Same">As many came out bit for bit as they were kept.</param>
/// <param name="Different">As many did not.</param>
/// <param name="FirstDifferent">The first of those.</param>
/// <param name="WithoutBundle">As many name a bundle that the library does not hold.</param>
/// <param name="MissingBundles">Those bundles, by hash.</param>
public sealed record ReplayReport(
    long Same, long Different, Guid? FirstDifferent, long WithoutBundle, IReadOnlyCollection<string> MissingBundles);

/// <summary>The numbers of an answer as they were kept, and whose they are.</summary>
internal sealed record StoredAnswer(
    string BundleSha256, double Probability, int Prediction, double Threshold, IReadOnlyList<double> Members)
{
    public static StoredAnswer From(JsonElement body)
    {
        var output = body.GetProperty(RequestRecords.Output);
        return new(
            body.GetProperty(RequestRecords.Model).GetProperty(RequestRecords.BundleSha256).GetString()!,
            output.GetProperty(RequestRecords.Probability).GetDouble(),
            output.GetProperty(RequestRecords.Prediction).GetInt32(),
            output.GetProperty(RequestRecords.Threshold).GetDouble(),
            [.. output.GetProperty(RequestRecords.Members).EnumerateArray().Select(member => member.GetDouble())]);
    }

    /// <summary>The threshold is the record's own: another aim may be configured by now.</summary>
    public bool IsSameAs(double probability, ReadOnlySpan<double> members)
    {
        if (!Same(probability, Probability) || members.Length != Members.Count || (probability >= Threshold ? 1 : 0) != Prediction)
            return false;
        for (var i = 0; i < members.Length; i++)
            if (!Same(members[i], Members[i]))
                return false;
        return true;
    }

    private static bool Same(double left, double right) => BitConverter.DoubleToInt64Bits(left) == BitConverter.DoubleToInt64Bits(right);

    public override string ToString() => "StoredAnswer (values withheld)";
}
