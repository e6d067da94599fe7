using System.Diagnostics.CodeAnalysis;
using Sepsis.Application.Ensemble;
using Sepsis.Domain;

namespace Sepsis.Api.Tests.Hosting;

internal sealed class FakeActiveModel(bool serves, bool explains) : IActiveModel
{
    public const string Reason = "There is no bundle folder test.";

    private readonly FakePredictor? _predictor = serves ? new(explains) : null;

    public ModelStatus Status => serves ? ModelStatus.Serving : new(false, SepsisError.BundleMissing.Code, Reason);

    public IEnsemblePredictor Current => _predictor ?? throw new SepsisException(SepsisError.NoModel, Reason);

    public bool TryGet([NotNullWhen(true)] out IEnsemblePredictor? predictor) => (predictor = _predictor) is not null;
}
