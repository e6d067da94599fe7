namespace Sepsis.Application.Records;

/// <summary>How records are being kept.</summary>
public enum AuditState
{
    /// <summary>Switched off by configuration.</summary>
    Off,

    /// <summary>In the store.</summary>
    Stored,

    /// <summary>The store is away: in the spool file, until it is back.</summary>
    Spooled,

    /// <summary>The store is away, and nothing is answered until it is back.</summary>
    Refused,
}

/// <summary>How records are being kept, and where they are not, why.</summary>
/// <param name="State">How.</param>
/// <param name="Waiting">Records in the spool file.</param>
/// <param name="Reason">Why they are not in the store.</param>
public sealed record AuditStatus(AuditState State, long Waiting = 0, string? Reason = null);
