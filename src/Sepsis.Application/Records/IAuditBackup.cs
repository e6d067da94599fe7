namespace Sepsis.Application.Records;

/// <summary>All that is kept, into a file and back, while the service runs.</summary>
public interface IAuditBackup
{
    /// <returns>How many records the file holds. The file is there whole or not at all.</returns>
    /// <exception cref="IOException">The file exists, or cannot be written.</exception>
    Task<long> BackUpAsync(string file, CancellationToken cancellationToken);

    /// <returns>How many records were brought back; null where the store holds records already.</returns>
    /// <exception cref="IOException">There is no such file.</exception>
    Task<long?> RestoreAsync(string file, CancellationToken cancellationToken);

    /// <summary>Whether the chain in the file is whole, by this site's secret.</summary>
    Task<AuditVerification> VerifyAsync(string file, CancellationToken cancellationToken);
}
