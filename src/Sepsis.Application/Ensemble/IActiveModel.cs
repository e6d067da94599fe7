namespace Sepsis.Application.Ensemble;

/// <summary>The one reference to what serves now, and why nothing does.</summary>
public interface IActiveModel
{
    ModelStatus Status { get; }

    /// <summary>What serves now. Without a verified model: SEP201, an unavailability and never a number.</summary>
    IEnsemblePredictor Current { get; }

    bool TryGet([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out IEnsemblePredictor? predictor);
}
