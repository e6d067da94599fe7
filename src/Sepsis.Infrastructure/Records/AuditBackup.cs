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
            throw AuditArchive.Unavailable(fault);
        }
    }

    private static SqliteDatabase Existing(string file) =>
        File.Exists(file) ? new(file) : throw new FileNotFoundException($"There is no {Path.GetFileName(file)}.");
}

/// <summary>
/// All that a store holds, as it is at one moment, into another that is empty: a backup into a file while the service
/// runs, a restore out of it, or a move from one engine to the other.
/// </summary>
internal static class StoreCopy
{
    private const int GroupRecords = 1000;

    /// <summary>Everything but the records themselves, with their columns.</summary>
    private static readonly (string Table, string Columns)[] Small =
    [
        ("checkpoint", "sequence, hash, at, removed, signature"),
        ("api_key", "id, name, secret_hash, roles, created_at, expires_at, revoked_at, sends"),
    ];

    /// <returns>How many records were copied; null where the other store is not empty.</returns>
    public static long? Copy(Database from, Database to, TimeProvider time, CancellationToken cancellationToken)
    {
        Migrations.Apply(to, time);
        using var source = from.Open();
        using var reading = from.BeginRead(source);
        using var target = to.Open();
        using var writing = to.BeginWrite(target);
        if (ChainHead.Hold(to, writing).Sequence > 0)
            return null;
        var head = ChainHead.Read(reading);
        var records = CopyRecords(from, reading, to, writing, cancellationToken);
        foreach (var (table, columns) in Small)
            CopyRows(reading, writing, table, columns.Split(", "));
        head.Write(writing);
        Database.Run(writing, "update chain set key_epoch = @epoch", ("@epoch", head.KeyEpoch));
        writing.Commit();
        return records;
    }

    private static long CopyRecords(
        Database from, DbTransaction reading, Database to, DbTransaction writing, CancellationToken cancellationToken)
    {
        using var inserter = to.Inserter(writing.Connection!);
        using var command = Database.Command(reading, $"select {RecordRows.Columns} from record order by sequence");
        using var row = command.ExecuteReader();
        var group = new List<StoredRecord>(GroupRecords);
        long copied = 0;
        while (row.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            group.Add(RecordRows.Read(from, row));
            if (group.Count == GroupRecords)
                Flush();
        }

        Flush();
        return copied;

        void Flush()
        {
            inserter.Insert(writing, group);
            copied += group.Count;
            group.Clear();
        }
    }

    /// <summary>A backup of an earlier version lacks columns that came later; what it has beside those known here is left.</summary>
    private static void CopyRows(DbTransaction reading, DbTransaction writing, string table, string[] known)
    {
        using var select = Database.Command(reading, $"select * from {table}");
        using var row = select.ExecuteReader();
        string[] columns = [.. known.Intersect(Enumerable.Range(0, row.FieldCount).Select(row.GetName))];
        while (row.Read())
            Database.Run(
                writing,
                $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select(column => "@" + column))})",
                [.. columns.Select(column => ("@" + column, (object?)row[column]))]);
    }
}
