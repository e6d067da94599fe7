using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;
using Sepsis.Application.Records;
using Sepsis.Domain;
using Sepsis.Infrastructure.Storage;

namespace Sepsis.Infrastructure.Records;

/// <summary>Reads the store over connections of its own: a reader never holds up the writer.</summary>
internal sealed class AuditArchive(Database database) : IAuditArchive
{
    public async Task<StoredRecord?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = database.Open();
            await using var transaction = database.BeginRead(connection);
            await using var command = Database.Command(transaction, $"select {RecordRows.Columns} from record where id = @id", ("@id", database.Value(id)));
            await using var row = await command.ExecuteReaderAsync(cancellationToken);
            return await row.ReadAsync(cancellationToken) ? RecordRows.Read(database, row) : null;
        }
        catch (Exception fault) when (database.IsFault(fault))
        {
            throw Away(fault);
        }
    }

    public async IAsyncEnumerable<StoredRecord> ReadAsync(AuditQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (where, parameters) = RecordRows.Where(database, query);
        await using var rows = await Rows.OpenAsync(database, $"select {RecordRows.Columns} from record where {where} order by sequence limit {query.Limit}", [.. parameters], cancellationToken);
        while (await rows.NextAsync(cancellationToken))
            yield return RecordRows.Read(database, rows.Row);
    }

    /// <summary>A table that is not there: nothing was ever written.</summary>
    private static bool IsEmpty(Exception fault) => fault is SqliteException { SqliteErrorCode: raw.SQLITE_ERROR } or PostgresException { SqlState: PostgresErrorCodes.UndefinedTable };

    public static SepsisException Away(Exception fault) => IsEmpty(fault)
        ? new(SepsisError.AuditUnavailable, "There are no records yet: the service was never started with this store.", fault)
        : new(SepsisError.AuditUnavailable, $"The store of records cannot be read ({fault.GetType().Name}).", fault);
}
