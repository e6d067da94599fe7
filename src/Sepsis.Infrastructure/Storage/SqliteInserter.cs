using System.Data.Common;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Sepsis.Application.Audit;

namespace Sepsis.Infrastructure.Storage;

/// <summary>One prepared statement, kept from group to group.</summary>
internal sealed class SqliteInserter : IRecordInserter
{
    private readonly SqliteCommand _insert;
    private readonly SqliteDatabase _database;

    public SqliteInserter(SqliteConnection connection, SqliteDatabase database)
    {
        _database = database;
        _insert = connection.CreateCommand();
        _insert.CommandText = "insert into record (sequence, id, at, kind, subject, patient_key, body, hash) values (@sequence, @id, @at, @kind, @subject, @patient_key, @body, @hash)";
        foreach (var name in (string[])["@sequence", "@id", "@at", "@kind", "@subject", "@patient_key", "@body", "@hash"])
            Database.Add(_insert, name, null);
        _insert.Prepare();
    }

    public void Insert(DbTransaction transaction, IReadOnlyList<StoredRecord> records)
    {
        _insert.Transaction = (SqliteTransaction)transaction;
        foreach (var (sequence, record, hash) in records)
        {
            _insert.Parameters[0].Value = sequence;
            _insert.Parameters[1].Value = _database.Value(record.Id);
            _insert.Parameters[2].Value = UnixTime.Of(record.At);
            _insert.Parameters[3].Value = RecordBody.Name(record.Kind);
            _insert.Parameters[4].Value = record.Subject is { } subject ? _database.Value(subject) : DBNull.Value;
            _insert.Parameters[5].Value = (object?)record.PatientKey ?? DBNull.Value;
            _insert.Parameters[6].Value = Bytes(record.Body);
            _insert.Parameters[7].Value = Bytes(hash);
            _insert.ExecuteNonQuery();
        }
    }

    public void Dispose() => _insert.Dispose();

    /// <summary>The array itself where the memory is all of one, which it is but for records read from a spool.</summary>
    private static byte[] Bytes(ReadOnlyMemory<byte> memory) =>
        MemoryMarshal.TryGetArray(memory, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length ? segment.Array : memory.ToArray();
}
