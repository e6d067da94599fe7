using Sepsis.Application.Models;

namespace Sepsis.Api.Models;

/// <summary>The model in the shadow, and how far it has come since it was set.</summary>
/// <param name="Model">Which.</param>
/// <param name="Answered">Patients it answered too.</param>
/// <param name="Failed">Patients at which it failed, or whom it is not made for.</param>
/// <param name="Dropped">Patients for whom its queue had no room.</param>
/// <param name="Unrecorded">Comparisons that could not be kept.</param>
public sealed record ShadowResponse(ServedModelResponse Model, long Answered, long Failed, long Dropped, long Unrecorded)
{
    public static ShadowResponse From(ShadowStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return new(ServedModelResponse.From(status.Model), status.Answered, status.Failed, status.Dropped, status.Unrecorded);
    }
}
