using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using Sepsis.Application.Records;
using SQLitePCL;

namespace Sepsis.Infrastructure.Storage;

/// <summary>
/// One prepared statement, kept from group to group and bound by place: the provider's command looks up the name of
/// every parameter anew at every execution, and boxes its value.
/// </summary>
internal sealed class SqliteInserter : IRecordInserter
{
    private const string Insertion =
        "insert into record (sequence, id, at, kind, subject, patient_key, body, hash) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private static readonly Dictionary<AuditKind, byte[]> Kinds = Enum.GetValues<AuditKind>()
        .ToDictionary(kind => kind, kind => Encoding.UTF8.GetBytes(RecordBody.Name(kind)));

    private readonly sqlite3 _handle;
    private readonly sqlite3_stmt _insert;

    public SqliteInserter(SqliteConnection connection)
    {
        _handle = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(raw.sqlite3_prepare_v2(_handle, Insertion, out _insert));
    }

    public void Insert(DbTransaction transaction, IReadOnlyList<StoredRecord> records)
    {
        foreach (var stored in records)
        {
            Bind(stored);
            var result = raw.sqlite3_step(_insert);
            raw.sqlite3_reset(_insert);
            if (result != raw.SQLITE_DONE)
                Check(result);
        }
    }

    private void Bind(StoredRecord stored)
    {
        Span<byte> id = stackalloc byte[16];
        var (sequence, record, hash) = stored;
        Check(raw.sqlite3_bind_int64(_insert, 1, sequence));
        record.Id.TryWriteBytes(id, bigEndian: true, out _);
        Check(raw.sqlite3_bind_blob(_insert, 2, id));
        Check(raw.sqlite3_bind_int64(_insert, 3, UnixTime.Of(record.At)));
        Check(raw.sqlite3_bind_text(_insert, 4, Kinds[record.Kind]));
        if (record.Subject is { } subject)
        {
            subject.TryWriteBytes(id, bigEndian: true, out _);
            Check(raw.sqlite3_bind_blob(_insert, 5, id));
        }
        else
            Check(raw.sqlite3_bind_null(_insert, 5));
        Check(record.PatientKey is { } patientKey ? raw.sqlite3_bind_text(_insert, 6, patientKey) : raw.sqlite3_bind_null(_insert, 6));
        Check(raw.sqlite3_bind_blob(_insert, 7, record.Body.Span));
        Check(raw.sqlite3_bind_blob(_insert, 8, hash.Span));
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, _handle);
    }

    public void Dispose() => _insert.Dispose();
}
