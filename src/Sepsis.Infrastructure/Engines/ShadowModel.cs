using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sepsis.Application.Models;
using Sepsis.Application.Records;
using Sepsis.Domain.Answers;
using Sepsis.Infrastructure.Bundles;

namespace Sepsis.Infrastructure.Engines;

/// <summary>The challenger that is set, or none. Without one, an offer costs a request the reading of one reference.</summary>
internal sealed class ShadowModel(IOptions<BundleOptions> options, IAuditTrail trail, TimeProvider time, ILogger<ShadowModel> log)
    : IShadow, IDisposable
{
    private volatile ShadowRun? _run;

    public ShadowStatus? Status => _run?.Status;

    public void Offer(RiskAssessment assessment) => _run?.Offer(assessment);

    public ShadowStatus Follow(BundleSource source, IEnsemblePredictor predictor)
    {
        var run = ShadowRun.Start(new(source, predictor), predictor, options.Value.ShadowQueue, new(trail, log), time);
        Interlocked.Exchange(ref _run, run)?.Stop();
        Log.ShadowSet(log, predictor.Bundle.Manifest.Name, predictor.Bundle.Manifest.Version, predictor.Bundle.Sha256);
        return run.Status;
    }

    public ShadowStatus? Dismiss() => Interlocked.Exchange(ref _run, null)?.Stop();

    public void Dispose() => Dismiss();
}

/// <summary>Comparisons on their way into the audit store. One that cannot be kept is counted: no caller waits for it.</summary>
internal sealed class ShadowRecords(IAuditTrail trail, ILogger log)
{
    private long _lost;
    private bool _away;

    public long Lost => Interlocked.Read(ref _lost);

    public void Keep(IReadOnlyList<AuditRecord> records)
    {
        if (records.Count == 0)
            return;
        try
        {
            trail.AppendAsync([.. records]).AsTask().GetAwaiter().GetResult();
            _away = false;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Interlocked.Add(ref _lost, records.Count);
            // Once for each time the store goes away: the rest of it is a count.
            if (!_away)
                Log.CannotRecordShadow(log, fault.GetType().Name);
            _away = true;
        }
    }
}
