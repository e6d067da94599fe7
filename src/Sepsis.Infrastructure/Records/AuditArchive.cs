using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Npgsql;
using Sepsis.Application.Records;
using Sepsis.Domain;
using Sepsis.Infrastructure.Storage;
using SQLitePCL;

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
            await using var command = Database.Command(
                transaction, $"select {RecordRows.Columns} from record where id = @id", ("@id", database.Value(id)));
            await using var row = await command.ExecuteReaderAsync(cancellationToken);
            return await row.ReadAsync(cancellationToken) ? RecordRows.Read(database, row) : null;
        }
        catch (Exception fault) when (database.IsFault(fault))
        {
            throw Unavailable(fault);
        }
    }

    public async IAsyncEnumerable<StoredRecord> ReadAsync(AuditQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (where, parameters) = RecordRows.Where(database, query);
        await using var rows = await Rows.OpenAsync(
            database, $"select {RecordRows.Columns} from record where {where} order by sequence limit {query.Limit}", [.. parameters],
            cancellationToken);
        while (await rows.NextAsync(cancellationToken))
            yield return RecordRows.Read(database, rows.Row);
    }

    /// <summary>A table that is not there: nothing was ever written.</summary>
    private static bool IsEmpty(Exception fault) =>
        fault is SqliteException { SqliteErrorCode: raw.SQLITE_ERROR } or PostgresException { SqlState: PostgresErrorCodes.UndefinedTable };

    public static SepsisException Unavailable(Exception fault) => IsEmpty(fault)
        ? new(SepsisError.AuditUnavailable, "There are no records yet: the service was never started with this store.", fault)
        : new(SepsisError.AuditUnavailable, $"The store of records cannot be read ({fault.GetType().Name}).", fault);
}

/// <summary>A query's rows within one consistent view, with all that must be closed after them.</summary>
internal sealed class Rows(Database database, DbConnection connection, DbTransaction transaction, DbCommand command, DbDataReader row)
    : IAsyncDisposable
{
    public DbDataReader Row => row;

    public static async Task<Rows> OpenAsync(
        Database database, string sql, (string Name, object? Value)[] parameters, CancellationToken cancellationToken)
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
            throw AuditArchive.Unavailable(fault);
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
            throw AuditArchive.Unavailable(fault);
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

/// <summary>Rows of the table of records, read.</summary>
internal static class RecordRows
{
    public const string Columns = "sequence, id, at, kind, subject, patient_key, body, hash";

    public static StoredRecord Read(Database database, DbDataReader row) => new(
        row.GetInt64(0),
        new(
            database.ReadId(row, 1),
            UnixTime.ToTime(row.GetInt64(2)),
            RecordBody.ParseKind(row.GetString(3)),
            row.IsDBNull(4) ? null : database.ReadId(row, 4),
            row.IsDBNull(5) ? null : row.GetString(5),
            (byte[])row.GetValue(6)),
        (byte[])row.GetValue(7));

    /// <summary>The condition and its parameters; an index on the rarer kinds is named in the words it was made with.</summary>
    public static (string Where, List<(string Name, object? Value)> Parameters) Where(Database database, AuditQuery query)
    {
        var conditions = new List<string> { "sequence > @after" };
        var parameters = new List<(string, object?)> { ("@after", query.After) };
        Add("kind = @kind", "@kind", query.Kind is { } kind ? RecordBody.Name(kind) : null);
        if (query.Kind is not null and not AuditKind.Assessment)
            conditions.Add("kind <> 'assessment'");
        if (query.From is not null || query.Until is not null)
        {
            // Both ends, always: SQLite takes the index of ids only then.
            Add("id >= @first", "@first", database.Value(TimeOrderedId.First(query.From ?? DateTimeOffset.MinValue)));
            Add("id < @beyond", "@beyond", database.Value(TimeOrderedId.Beyond(query.Until ?? DateTimeOffset.MaxValue)));
        }

        Add("at >= @from", "@from", query.From is { } from ? UnixTime.Of(from) : null);
        Add("at < @until", "@until", query.Until is { } until ? UnixTime.Of(until) : null);
        Add(database.OfPatient, "@patient_key", query.PatientKey);
        if (query.Subjects is { } subjects)
        {
            var (condition, ids) = database.AnyOf("subject", subjects);
            conditions.Add(condition);
            parameters.AddRange(ids);
        }

        return (string.Join(" and ", conditions), parameters);

        void Add(string condition, string name, object? value)
        {
            if (value is null)
                return;
            conditions.Add(condition);
            parameters.Add((name, value));
        }
    }
}
