using System.Diagnostics.CodeAnalysis;
using Sepsis.Application.Ensemble;
using Sepsis.Domain;

namespace Sepsis.Infrastructure.Ensemble;

/// <summary>One reference, swapped whole: a request that holds the old model goes on with it.</summary>
internal sealed class ActiveModel : IActiveModel, IDisposable
{
    private volatile ModelStatus _status = ModelStatus.Loading;
    private volatile EnsemblePredictor? _current;

    public ModelStatus Status => _status;

    public IEnsemblePredictor Current => _current ?? throw new SepsisException(SepsisError.NoModel, _status.Reason);

    public bool TryGet([NotNullWhen(true)] out IEnsemblePredictor? predictor) => (predictor = _current) is not null;

    public void Serve(EnsemblePredictor predictor) => (_current, _status) = (predictor, ModelStatus.Serving);

    /// <summary>A model that serves goes on serving; only without one is the failure the service's state.</summary>
    public void Failed(SepsisException fault)
    {
        if (_current is null)
            _status = new(false, fault.Error.Code, fault.Message);
    }

    public void Dispose() => _current?.Dispose();
}
