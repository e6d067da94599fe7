using Sepsis.Application.Models;
using Sepsis.Domain;

namespace Sepsis.Application.Tests.Models;

/// <summary>What serves, without a service around it.</summary>
internal sealed class SwitchedModel : IModelSwitch
{
    private RefCountedPredictor? _lent;

    public ModelStatus Status { get; private set; } = ModelStatus.Loading;

    public ServedModel? Serving { get; private set; }

    public ModelLease Lease() => _lent!.TryAcquire(out var lease) ? lease : throw new InvalidOperationException("retired");

    public void Serve(BundleSource source, IEnsemblePredictor predictor)
    {
        _lent?.Retire();
        (_lent, Serving, Status) = (new(predictor), new(source, predictor), ModelStatus.Serving);
    }

    public void Failed(SepsisException fault) => Status = new(false, fault.Error.Code, fault.Message);
}
