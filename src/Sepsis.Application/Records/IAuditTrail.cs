namespace Sepsis.Application.Records;

/// <summary>Where records are kept, written to. Reading is <see cref="IAuditArchive"/>'s.</summary>
public interface IAuditTrail
{
    /// <summary>Whether records can be kept now, and how.</summary>
    AuditStatus Status { get; }

    /// <summary>Returns once the records are kept as the configured durability promises, all of them or none.</summary>
    /// <exception cref="Domain.SepsisException">SEP401: they cannot be kept, and the configuration says that nothing is answered
    /// then.</exception>
    /// <remarks>Not cancelled with the request: what is being kept is kept, whether or not the caller still listens.</remarks>
    ValueTask AppendAsync(IReadOnlyList<AuditRecord> records);
}

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
