using Microsoft.Extensions.Logging;
using Sepsis.Application.Models;
using Sepsis.Domain;
using Sepsis.Domain.Models;

namespace Sepsis.Infrastructure.Engines;

/// <summary>One reference, exchanged whole: a request that was lent the old model goes on with it.</summary>
internal sealed class ActiveModel(ILogger<ActiveModel> log) : IModelSwitch, IDisposable
{
    private volatile ModelStatus _status = ModelStatus.Loading;
    private volatile Place? _place;

    public ModelStatus Status => _status;

    public ServedModel? Serving => _place?.Model;

    public ModelLease Lease()
    {
        // It is exchanged before it is retired: who finds it retired finds another one here.
        while (_place is { } place)
            if (place.Predictor.TryAcquire(out var lease))
                return lease;
        throw new SepsisException(SepsisError.NoModel, _status.Reason);
    }

    public void Serve(BundleSource source, IEnsemblePredictor predictor)
    {
        var bundle = predictor.Bundle;
        var before = Interlocked.Exchange(ref _place, new(new(source, predictor), new(predictor)));
        _status = ModelStatus.Serving;
        before?.Predictor.Retire();
        Log.Serving(log, bundle.Manifest.Name, bundle.Manifest.Version, bundle.Sha256);
        if (bundle.Gate != GateVerdict.Blessed)
            Log.NotBlessed(log, bundle.Manifest.Name);
        Log.Deciding(log, bundle.Thresholds.Decision, bundle.Thresholds.ChosenFor);
    }

    public void Failed(SepsisException fault)
    {
        if (_place is null)
            _status = new(false, fault.Error.Code, fault.Message);
        Log.CannotLoad(log, fault.Error.Code, fault.Message);
    }

    public void Dispose() => Interlocked.Exchange(ref _place, null)?.Predictor.Retire();

    private sealed record Place(ServedModel Model, RefCountedPredictor Predictor);
}
