using Sepsis.Domain.Answers;

namespace Sepsis.Application.Models;

/// <summary>A model that answers the same patients and is heard by no caller: the challenger.</summary>
public interface IShadow
{
    /// <summary>Null where none is set.</summary>
    ShadowStatus? Status { get; }

    /// <summary>Never waits and never throws; what there is no room for is dropped and counted.</summary>
    void Offer(RiskAssessment assessment);

    /// <summary>In place of the one before. The predictor is the shadow's to dispose of.</summary>
    ShadowStatus Follow(BundleSource source, IEnsemblePredictor predictor);

    /// <returns>How far it came; null where none was set.</returns>
    ShadowStatus? Dismiss();
}

/// <summary>How far the shadow has come since it was set.</summary>
/// <param name="Model">Which model.</param>
/// <param name="Answered">Patients it answered too.</param>
/// <param name="Failed">Patients at which it failed, or whom it is not made for.</param>
/// <param name="Dropped">Patients for whom its queue had no room.</param>
/// <param name="Unrecorded">Comparisons that could not be kept.</param>
public sealed record ShadowStatus(ServedModel Model, long Answered, long Failed, long Dropped, long Unrecorded);
