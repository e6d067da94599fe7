using System.Data.Common;
using Npgsql;
using NpgsqlTypes;
using Sepsis.Application.Records;

namespace Sepsis.Infrastructure.Storage;

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
