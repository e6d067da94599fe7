using System.Data.Common;
using Sepsis.Infrastructure.Storage;

namespace Sepsis.Infrastructure.Records;

/// <summary>A query's rows within one consistent view, with all that must be closed after them.</summary>
internal sealed class Rows(Database database, DbConnection connection, DbTransaction transaction, DbCommand command, DbDataReader row) : IAsyncDisposable
{
    public DbDataReader Row => row;

    public static async Task<Rows> OpenAsync(Database database, string sql, (string Name, object? Value)[] parameters, CancellationToken cancellationToken)
    {
        DbConnection? connection = null;
        try
        {
            connection = database.Open();
            var transaction = database.BeginRead(connection);
            var command = Database.Command(transaction, sql, parameters);
            return new(database, connection, transaction, command, await command.ExecuteReaderAsync(cancellationToken));
        }
        catch (Exception fault) when (database.IsFault(fault))
        {
            if (connection is not null)
                await connection.DisposeAsync();
            throw AuditArchive.Away(fault);
        }
    }

    /// <summary>Goes to the next, if there is one; a store that goes away meanwhile is away, and no fault of ours.</summary>
    public async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await row.ReadAsync(cancellationToken);
        }
        catch (Exception fault) when (database.IsFault(fault))
        {
            throw AuditArchive.Away(fault);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await row.DisposeAsync();
        await command.DisposeAsync();
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
