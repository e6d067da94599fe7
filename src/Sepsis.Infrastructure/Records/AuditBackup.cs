using System.Data.Common;
using Sepsis.Application.Records;
using Sepsis.Infrastructure.Storage;

namespace Sepsis.Infrastructure.Records;

/// <summary>A backup is a store of the embedded kind, whatever engine it was taken from.</summary>
internal sealed class AuditBackup(Database database, ISiteSecret secret, TimeProvider time) : IAuditBackup
{
    public Task<long> BackUpAsync(string file, CancellationToken cancellationToken)
    {
        if (File.Exists(file))
            throw new IOException($"{Path.GetFileName(file)} exists.");
        return Task.Run(() => BackUp(file, cancellationToken), cancellationToken);
    }

    public Task<long?> RestoreAsync(string file, CancellationToken cancellationToken) =>
        Task.Run(() => Copy(Existing(file), database, cancellationToken), cancellationToken);

    public Task<AuditVerification> VerifyAsync(string file, CancellationToken cancellationToken) =>
        new ChainVerifier(Existing(file), secret).VerifyAsync(cancellationToken);

    private long BackUp(string file, CancellationToken cancellationToken)
    {
        var unfinished = file + ".unfinished";
        File.Delete(unfinished);
        try
        {
            using (var copy = new SqliteDatabase(unfinished))
            {
                var records = Copy(database, copy, cancellationToken)!.Value;
                File.Move(unfinished, file);
                return records;
            }
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private long? Copy(Database from, Database to, CancellationToken cancellationToken)
    {
        try
        {
            return StoreCopy.Copy(from, to, time, cancellationToken);
        }
        catch (DbException fault)
        {
            throw AuditArchive.Away(fault);
        }
    }

    private static SqliteDatabase Existing(string file) => File.Exists(file) ? new(file) : throw new FileNotFoundException($"There is no {Path.GetFileName(file)}.");
}
