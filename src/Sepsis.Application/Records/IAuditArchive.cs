namespace Sepsis.Application.Records;

/// <summary>What has been kept, read from one consistent view of the store.</summary>
public interface IAuditArchive
{
    Task<StoredRecord?> FindAsync(Guid id, CancellationToken cancellationToken);

    IAsyncEnumerable<StoredRecord> ReadAsync(AuditQuery query, CancellationToken cancellationToken);
}
