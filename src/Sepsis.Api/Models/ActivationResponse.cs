using Sepsis.Application.Models;

namespace Sepsis.Api.Models;

/// <summary>Another model serves.</summary>
/// <param name="Serving">From now on; what was asked before is still answered by the one before.</param>
/// <param name="Before">Until now, and again by a rollback; left out where none did.</param>
public sealed record ActivationResponse(ServedModelResponse Serving, ServedModelResponse? Before = null)
{
    public static ActivationResponse From(ModelChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new(ServedModelResponse.From(change.Serving), change.Before is null ? null : ServedModelResponse.From(change.Before));
    }
}
