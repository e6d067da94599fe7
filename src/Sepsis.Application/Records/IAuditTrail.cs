namespace Sepsis.Application.Records;

/// <summary>Where records are kept, written to. Reading is <see cref="IAuditArchive"/>'s.</summary>
public interface IAuditTrail
{
    /// <summary>Whether records can be kept now, and how.</summary>
    AuditStatus Status { get; }

    /// <summary>Returns once the records are kept as the configured durability promises, all of them or none.</summary>
    /// <exception cref="Domain.SepsisException">SEP401: they cannot be kept, and the configuration says that nothing is answered then.</exception>
    /// <remarks>Not cancelled with the request: what is being kept is kept, whether or not the caller still listens.</remarks>
    ValueTask AppendAsync(IReadOnlyList<AuditRecord> records);
}
