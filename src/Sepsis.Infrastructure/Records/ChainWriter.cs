using System.Data.Common;
using Sepsis.Application.Records;
using Sepsis.Infrastructure.Storage;

namespace Sepsis.Infrastructure.Records;

/// <summary>Puts records at the end of the chain, over one connection; its statements are made once, and by SQLite prepared once. For one thread.</summary>
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
