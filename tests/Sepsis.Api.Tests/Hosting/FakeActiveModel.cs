using Sepsis.Application.Models;
using Sepsis.Domain;

namespace Sepsis.Api.Tests.Hosting;

internal sealed class FakeActiveModel(bool serves) : IModelSwitch
{
    public const string Reason = "There is no bundle folder test.";

    private RefCountedPredictor? _predictor = serves ? new(new FakePredictor()) : null;

    public ModelStatus Status => Serving is not null ? ModelStatus.Serving : new(false, SepsisError.BundleMissing.Code, Reason);

    public ServedModel? Serving { get; private set; } = serves ? new(FakeLibrary.Source, FakeBundle.Bundle, FakeBundle.Contents) : null;

    public ModelLease Lease() =>
        _predictor is not null && _predictor.TryAcquire(out var lease) ? lease : throw new SepsisException(SepsisError.NoModel, Reason);

    public void Serve(BundleSource source, IEnsemblePredictor predictor) =>
        (_predictor, Serving) = (new(predictor), new(source, predictor));

    public void Failed(SepsisException fault)
    {
    }
}
