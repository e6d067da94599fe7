using System.Data;
using System.Data.Common;
using Npgsql;
using NpgsqlTypes;
using Sepsis.Application.Records;

namespace Sepsis.Infrastructure.Storage;

/// <summary>A server that several instances share.</summary>
internal sealed class PostgresDatabase(string connectionString) : Database
{
    /// <summary>Any number of ours: whoever migrates holds it.</summary>
    private const long SchemaLock = 0x5E9515;

    /// <summary>
    /// A store that does not answer is away: requests wait for it, and are told so instead after seconds, not minutes. The
    /// configured connection string comes after these, and has the last word.
    /// </summary>
    private const string Defaults = "Timeout=3;Command Timeout=10;Keepalive=10;Application Name=sepsis-api;";

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(Defaults + connectionString);

    public override string Engine => "Postgres";

    public override string ForUpdate => " for update";

    public override string OfPatient => "patient_key = @patient_key";

    public override DbConnection Open() => _source.OpenConnection();

    public override DbTransaction BeginWrite(DbConnection connection) => connection.BeginTransaction(IsolationLevel.ReadCommitted);

    public override DbTransaction BeginRead(DbConnection connection) => connection.BeginTransaction(IsolationLevel.RepeatableRead);

    public override object Value(Guid id) => id;

    public override Guid ReadId(DbDataReader row, int column) => row.GetGuid(column);

    public override IRecordInserter Inserter(DbConnection connection) => new PostgresInserter((NpgsqlConnection)connection);

    public override void LockSchema(DbTransaction transaction) => Run(transaction, $"select pg_advisory_xact_lock({SchemaLock})");

    public override bool HasTable(DbTransaction transaction, string table)
    {
        using var command = Command(transaction, "select to_regclass(@name) is not null", ("@name", table));
        return (bool)command.ExecuteScalar()!;
    }

    /// <remarks>
    /// A connection that was found broken while nobody used it (<c>Keepalive</c>) is an invalid operation, "not open", to the next
    /// who does.
    /// </remarks>
    public override bool IsFault(Exception exception) =>
        exception is NpgsqlException or IOException or TimeoutException or InvalidOperationException { Source: "Npgsql" };

    public override void Dispose()
    {
        _source.Dispose();
        base.Dispose();
    }
}

/// <summary>One copy for a whole group: two messages, however many records.</summary>
internal sealed class PostgresInserter(NpgsqlConnection connection) : IRecordInserter
{
    private const string Copy = "copy record (sequence, id, at, kind, subject, patient_key, body, hash) from stdin (format binary)";

    public void Insert(DbTransaction transaction, IReadOnlyList<StoredRecord> records)
    {
        using var import = connection.BeginBinaryImport(Copy);
        foreach (var (sequence, record, hash) in records)
        {
            import.StartRow();
            import.Write(sequence, NpgsqlDbType.Bigint);
            import.Write(record.Id, NpgsqlDbType.Uuid);
            import.Write(UnixTime.Of(record.At), NpgsqlDbType.Bigint);
            import.Write(RecordBody.Name(record.Kind), NpgsqlDbType.Text);
            if (record.Subject is { } subject)
                import.Write(subject, NpgsqlDbType.Uuid);
            else
                import.WriteNull();
            if (record.PatientKey is { } patientKey)
                import.Write(patientKey, NpgsqlDbType.Text);
            else
                import.WriteNull();
            import.Write(record.Body, NpgsqlDbType.Bytea);
            import.Write(hash, NpgsqlDbType.Bytea);
        }

        import.Complete();
    }

    public void Dispose()
    {
        // The connection is its owner's.
    }
}
