using System.Data.Common;
using System.Globalization;
using Sepsis.Application.Records;

namespace Sepsis.Infrastructure.Storage;

/// <summary>Where records and keys are kept: one of two engines, spoken to in the same SQL where it can be.</summary>
internal abstract class Database : IDisposable
{
    /// <summary>The engine's name; also its folder of migrations.</summary>
    public abstract string Engine { get; }

    /// <summary>What makes a row that is read the reader's own until it commits; empty where a write transaction owns all.</summary>
    public abstract string ForUpdate { get; }

    public abstract DbConnection Open();

    /// <summary>Nobody else can append until it ends.</summary>
    public abstract DbTransaction BeginWrite(DbConnection connection);

    /// <summary>One consistent view, however long it is read.</summary>
    public abstract DbTransaction BeginRead(DbConnection connection);

    /// <summary>An identifier as this engine stores it.</summary>
    public abstract object Value(Guid id);

    public abstract Guid ReadId(DbDataReader row, int column);

    /// <summary>That a record is of the patient @patient_key, and comes after @after, in the words this engine has an index for.</summary>
    public abstract string OfPatient { get; }

    public abstract IRecordInserter Inserter(DbConnection connection);

    /// <summary>Holds off every other instance that wants to migrate, until the transaction ends.</summary>
    public abstract void LockSchema(DbTransaction transaction);

    /// <summary>Whether a table is there.</summary>
    public abstract bool HasTable(DbTransaction transaction, string table);

    /// <summary>Whether the store is away, full or broken, rather than this program.</summary>
    public abstract bool IsFault(Exception exception);

    public virtual void Dispose()
    {
        // A file has nothing that outlives its connections.
    }

    public static DbCommand Command(DbTransaction transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            Add(command, name, value);
        return command;
    }

    /// <summary>That a column holds one of these, and the parameters that say so; nothing is one of none.</summary>
    public (string Condition, IEnumerable<(string Name, object? Value)> Parameters) AnyOf(string column, IReadOnlyCollection<Guid> ids)
    {
        var names = Enumerable.Range(0, ids.Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"@{column}{i}")).ToList();
        return (
            ids.Count == 0 ? "false" : $"{column} in ({string.Join(", ", names)})",
            names.Zip(ids, (name, id) => (name, (object?)Value(id))));
    }

    public static int Run(DbTransaction transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(transaction, sql, parameters);
        return command.ExecuteNonQuery();
    }

    public static void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}

/// <summary>Puts many records into a transaction, by the engine's quickest way.</summary>
internal interface IRecordInserter : IDisposable
{
    void Insert(DbTransaction transaction, IReadOnlyList<StoredRecord> records);
}
