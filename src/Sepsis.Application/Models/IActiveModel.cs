namespace Sepsis.Application.Models;

/// <summary>The one reference to what serves now, and why nothing does.</summary>
public interface IActiveModel
{
    ModelStatus Status { get; }

    /// <summary>What is known of the model that serves; null without one. Not what answers: that is lent.</summary>
    ServedModel? Serving { get; }

    /// <summary>What serves now, for as long as the lease is held. Without a verified model: SEP201, an unavailability and never a number.</summary>
    ModelLease Lease();
}
