using System.Data.Common;
using Sepsis.Application.Records;
using Sepsis.Infrastructure.Storage;

namespace Sepsis.Infrastructure.Records;

/// <summary>Puts groups of records on the chain, one after the other, over a connection of its own. For one thread.</summary>
internal sealed class ChainAppender(Database database, ISiteSecret secret, TimeProvider time) : IDisposable
{
    /// <summary>SQLite takes no statement with many thousands of parameters.</summary>
    private const int AskedAtOnce = 500;

    private DbConnection? _connection;
    private ChainWriter? _writer;

    /// <summary>All of them or none.</summary>
    /// <param name="records">In the order of the chain.</param>
    /// <param name="mayBeKept">Some may be there already: an earlier try may have been committed without our being told.</param>
    /// <returns>The state of the keys that they were written under.</returns>
    public long Append(IReadOnlyList<AuditRecord> records, bool mayBeKept = false)
    {
        try
        {
            var writer = Connect();
            using var transaction = database.BeginWrite(_connection!);
            var head = writer.Hold(transaction);
            writer.Append(transaction, head, mayBeKept ? NotKept(transaction, records) : records);
            transaction.Commit();
            return head.KeyEpoch;
        }
        catch
        {
            // Whatever state it is in: the next group gets another.
            Disconnect();
            throw;
        }
    }

    private List<AuditRecord> NotKept(DbTransaction transaction, IReadOnlyList<AuditRecord> records)
    {
        var kept = new HashSet<Guid>();
        foreach (var ids in records.Select(record => record.Id).Chunk(AskedAtOnce))
        {
            var (condition, parameters) = database.AnyOf("id", ids);
            using var command = Database.Command(transaction, $"select id from record where {condition}", [.. parameters]);
            using var row = command.ExecuteReader();
            while (row.Read())
                kept.Add(database.ReadId(row, 0));
        }

        return [.. records.Where(record => !kept.Contains(record.Id))];
    }

    private ChainWriter Connect()
    {
        if (_writer is not null)
            return _writer;
        Migrations.Apply(database, time);
        _connection = database.Open();
        return _writer = new(database, secret, _connection);
    }

    private void Disconnect()
    {
        try
        {
            _writer?.Dispose();
            _connection?.Dispose();
        }
        catch (Exception fault) when (database.IsFault(fault))
        {
            // It was broken already.
        }

        (_writer, _connection) = (null, null);
    }

    public void Dispose() => Disconnect();
}

/// <summary>
/// Puts records at the end of the chain, over one connection; its statements are made once, and by SQLite prepared once. For one
/// thread.
/// </summary>
internal sealed class ChainWriter(Database database, ISiteSecret secret, DbConnection connection) : IDisposable
{
    private readonly IRecordInserter _inserter = database.Inserter(connection);
    private readonly List<StoredRecord> _links = [];
    private DbCommand? _read;
    private DbCommand? _write;

    /// <summary>Nobody else can append until the transaction ends.</summary>
    public ChainHead Hold(DbTransaction transaction)
    {
        _read ??= ChainHead.Reading(transaction, database.ForUpdate);
        _read.Transaction = transaction;
        return ChainHead.Read(_read);
    }

    /// <param name="transaction">Under which the head is held.</param>
    /// <param name="head">As it was held.</param>
    /// <param name="records">In the order of the chain; where there are none, whether the store can be written is tried.</param>
    public void Append(DbTransaction transaction, ChainHead head, IReadOnlyList<AuditRecord> records)
    {
        if (records.Count == 0)
        {
            head.Rewrite(transaction);
            return;
        }

        _links.Clear();
        var (sequence, hash) = (head.Sequence, head.Hash);
        foreach (var record in records)
        {
            hash = ChainLink.Hash(hash, ++sequence, record.Body.Span);
            _links.Add(new(sequence, record, hash));
        }

        _inserter.Insert(transaction, _links);
        Write(transaction, head.At(sequence, hash, secret));
    }

    private void Write(DbTransaction transaction, ChainHead head)
    {
        if (_write is null)
            _write = head.Writing(transaction);
        else
            head.Bind(_write);
        _write.Transaction = transaction;
        _write.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _read?.Dispose();
        _write?.Dispose();
        _inserter.Dispose();
    }
}
