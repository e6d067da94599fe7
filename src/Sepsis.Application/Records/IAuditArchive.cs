namespace Sepsis.Application.Records;

/// <summary>What has been kept, read from one consistent view of the store.</summary>
public interface IAuditArchive
{
    Task<StoredRecord?> FindAsync(Guid id, CancellationToken cancellationToken);

    IAsyncEnumerable<StoredRecord> ReadAsync(AuditQuery query, CancellationToken cancellationToken);
}

/// <summary>Which records, in the order of the chain.</summary>
/// <param name="Kind">Of this kind alone.</param>
/// <param name="After">Of a greater sequence number: the cursor.</param>
/// <param name="From">Not before.</param>
/// <param name="Until">Before.</param>
/// <param name="PatientKey">Of this pseudonym.</param>
/// <param name="Subjects">About one of these assessments; about any, or none, where it is null.</param>
/// <param name="Limit">At most so many.</param>
public sealed record AuditQuery(
    AuditKind? Kind = null, long After = 0, DateTimeOffset? From = null, DateTimeOffset? Until = null, string? PatientKey = null,
    IReadOnlyCollection<Guid>? Subjects = null, int Limit = int.MaxValue);

/// <summary>A record as the store keeps it: in its place in the chain.</summary>
public sealed record StoredRecord(long Sequence, AuditRecord Record, ReadOnlyMemory<byte> Hash)
{
    public override string ToString() => $"StoredRecord {Sequence} (values withheld)";
}
