namespace Sepsis.Application.Models;

/// <summary>How far the shadow has come since it was set.</summary>
/// <param name="Model">Which model.</param>
/// <param name="Answered">Patients it answered too.</param>
/// <param name="Failed">Patients at which it failed, or whom it is not made for.</param>
/// <param name="Dropped">Patients for whom its queue had no room.</param>
/// <param name="Unrecorded">Comparisons that could not be kept.</param>
public sealed record ShadowStatus(ServedModel Model, long Answered, long Failed, long Dropped, long Unrecorded);
