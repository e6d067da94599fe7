using System.Data.Common;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Sepsis.Application.Records;
using Sepsis.Infrastructure.Storage;

namespace Sepsis.Infrastructure.Tests.Records;

/// <summary>Where a store that is told to fail fails.</summary>
public enum FailAt
{
    Nowhere,

    /// <summary>No connection, and those that are there are of no use.</summary>
    Open,

    /// <summary>No connection, and no word either, until it recovers.</summary>
    Hangs,

    /// <summary>Between two records of a group.</summary>
    Insert,

    /// <summary>At the commit, which is rolled back.</summary>
    Commit,

    /// <summary>Committed, and reported as failed: the ambiguous case.</summary>
    AfterCommit,
}

/// <summary>SQLite, failing on demand; at the commit by its own hooks, so that what it leaves behind is real.</summary>
internal sealed class FailingDatabase : Database
{
    private readonly SqliteDatabase _inner;

    // Held here, or they would be collected under SQLite's hands.
    private readonly CommitHook _onCommit;
    private readonly WalHook _onCommitted;
    private readonly ManualResetEventSlim _recovered = new();
    private int _left;
    private volatile FailAt _at;

    public FailingDatabase(string file)
    {
        _inner = new(file);
        _onCommit = _ => Fails(FailAt.Commit) ? 1 : 0;
        _onCommitted = (_, _, _, _) => Fails(FailAt.AfterCommit) ? 1 : 0;
    }

    private delegate int CommitHook(nint state);

    private delegate int WalHook(nint state, nint connection, nint name, int pages);

    private delegate nint SetHook(nint connection, nint hook, nint state);

    /// <summary>From now on, as often as said.</summary>
    public void Fail(FailAt at, int times = int.MaxValue)
    {
        (_left, _at) = (times, at);
        _recovered.Reset();
    }

    public void Recover()
    {
        _at = FailAt.Nowhere;
        _recovered.Set();
    }

    public override string Engine => _inner.Engine;

    public override string ForUpdate => _inner.ForUpdate;

    public override string OfPatient => _inner.OfPatient;

    public override DbConnection Open()
    {
        Check(FailAt.Open);
        var connection = (SqliteConnection)_inner.Open();
        Set("sqlite3_commit_hook", connection, _onCommit);
        Set("sqlite3_wal_hook", connection, _onCommitted);
        return connection;
    }

    public override DbTransaction BeginWrite(DbConnection connection)
    {
        Check(FailAt.Open);
        return _inner.BeginWrite(connection);
    }

    public override DbTransaction BeginRead(DbConnection connection) => _inner.BeginRead(connection);

    public override object Value(Guid id) => _inner.Value(id);

    public override Guid ReadId(DbDataReader row, int column) => _inner.ReadId(row, column);

    public override IRecordInserter Inserter(DbConnection connection) => new FailingInserter(this, _inner.Inserter(connection));

    public override void LockSchema(DbTransaction transaction) => _inner.LockSchema(transaction);

    public override bool HasTable(DbTransaction transaction, string table) => _inner.HasTable(transaction, table);

    public override bool IsFault(Exception exception) => _inner.IsFault(exception);

    private bool Fails(FailAt at) => _at == at && Interlocked.Decrement(ref _left) >= 0;

    private void Check(FailAt at)
    {
        if (at == FailAt.Open && _at == FailAt.Hangs)
        {
            _recovered.Wait();
            throw new SqliteException("the connection was lost", 10);
        }

        if (Fails(at))
            throw new SqliteException("database or disk is full", 13);
    }

    private static void Set(string name, SqliteConnection connection, Delegate hook) =>
        Marshal.GetDelegateForFunctionPointer<SetHook>(
            NativeLibrary.GetExport(NativeLibrary.Load("e_sqlite3", typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, null), name))(
            connection.Handle!.DangerousGetHandle(), Marshal.GetFunctionPointerForDelegate(hook), nint.Zero);

    private sealed class FailingInserter(FailingDatabase owner, IRecordInserter within) : IRecordInserter
    {
        public void Insert(DbTransaction transaction, IReadOnlyList<StoredRecord> records)
        {
            within.Insert(transaction, [.. records.Take(1)]);
            owner.Check(FailAt.Insert);
            within.Insert(transaction, [.. records.Skip(1)]);
        }

        public void Dispose() => within.Dispose();
    }
}
