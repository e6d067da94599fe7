using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sepsis.Application.Models;
using Sepsis.Application.Records;
using Sepsis.Domain.Answers;
using Sepsis.Infrastructure.Bundles;

namespace Sepsis.Infrastructure.Engines;

/// <summary>The challenger that is set, or none. Without one, an offer costs a request the reading of one reference.</summary>
internal sealed class ShadowModel(IOptions<BundleOptions> options, IAuditTrail trail, TimeProvider time, ILogger<ShadowModel> log) : IShadow, IDisposable
{
    private volatile ShadowRun? _run;

    public ShadowStatus? Status => _run?.Status;

    public void Offer(RiskAssessment assessment) => _run?.Offer(assessment);

    public ShadowStatus Follow(BundleSource source, IEnsemblePredictor predictor)
    {
        var run = ShadowRun.Start(new(source, predictor.Bundle), predictor, options.Value.ShadowQueue, new(trail, log), time);
        Interlocked.Exchange(ref _run, run)?.Stop();
        Log.ShadowSet(log, predictor.Bundle.Manifest.Name, predictor.Bundle.Manifest.Version, predictor.Bundle.Sha256);
        return run.Status;
    }

    public ShadowStatus? Dismiss() => Interlocked.Exchange(ref _run, null)?.Stop();

    public void Dispose() => Dismiss();
}
