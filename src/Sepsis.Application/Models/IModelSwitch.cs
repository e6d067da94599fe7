using Sepsis.Domain;

namespace Sepsis.Application.Models;

/// <summary>Where the model that serves is exchanged for another.</summary>
public interface IModelSwitch : IActiveModel
{
    /// <summary>From now on this one is lent; the one before is disposed as soon as nobody uses it.</summary>
    void Serve(BundleSource source, IEnsemblePredictor predictor);

    /// <summary>A model that serves goes on serving; only without one is the failure the service's state.</summary>
    void Failed(SepsisException fault);
}
