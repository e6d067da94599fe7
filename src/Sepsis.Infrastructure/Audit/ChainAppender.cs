using System.Data.Common;
using Sepsis.Application.Audit;
using Sepsis.Infrastructure.Storage;

namespace Sepsis.Infrastructure.Audit;

/// <summary>Puts groups of records on the chain, one after the other, over a connection of its own. For one thread.</summary>
internal sealed class ChainAppender(Database database, ISiteSecret secret, TimeProvider time) : IDisposable
{
    private readonly List<StoredRecord> _links = [];
    private DbConnection? _connection;
    private IRecordInserter? _inserter;

    /// <summary>All of them or none.</summary>
    /// <param name="records">In the order of the chain.</param>
    /// <param name="mayBeKept">Some may be there already: an earlier try may have been committed without our being told.</param>
    /// <returns>The state of the keys that they were written under.</returns>
    public long Append(IReadOnlyList<AuditRecord> records, bool mayBeKept = false)
    {
        try
        {
            var connection = Connect();
            using var transaction = database.BeginWrite(connection);
            var head = ChainHead.Hold(database, transaction);
            Link(mayBeKept ? [.. records.Where(record => !IsKept(transaction, record.Id))] : records, head);
            if (_links is [.., var last])
            {
                _inserter!.Insert(transaction, _links);
                head.At(last.Sequence, last.Hash.ToArray(), secret).Write(transaction);
            }
            else
            {
                head.Rewrite(transaction);
            }

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

    private void Link(IReadOnlyList<AuditRecord> records, ChainHead head)
    {
        _links.Clear();
        var (sequence, hash) = (head.Sequence, head.Hash);
        foreach (var record in records)
        {
            hash = ChainLink.Hash(hash, ++sequence, record.Body.Span);
            _links.Add(new(sequence, record, hash));
        }
    }

    private bool IsKept(DbTransaction transaction, Guid id)
    {
        using var command = Database.Command(transaction, "select count(*) from record where id = @id", ("@id", database.Value(id)));
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) > 0;
    }

    private DbConnection Connect()
    {
        if (_connection is not null)
            return _connection;
        Migrations.Apply(database, time);
        _connection = database.Open();
        _inserter = database.Inserter(_connection);
        return _connection;
    }

    private void Disconnect()
    {
        try
        {
            _inserter?.Dispose();
            _connection?.Dispose();
        }
        catch (Exception fault) when (database.IsFault(fault))
        {
            // It was broken already.
        }

        (_inserter, _connection) = (null, null);
    }

    public void Dispose() => Disconnect();
}
