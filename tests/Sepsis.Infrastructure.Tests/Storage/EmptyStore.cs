using Sepsis.Infrastructure.Storage;

namespace Sepsis.Infrastructure.Tests.Storage;

/// <summary>A store of its own for one test, on either engine; any number of instances may open it.</summary>
internal sealed class EmptyStore(string engine, PostgresServer server) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Database> _opened = [];
    private string? _connectionString;

    /// <summary>As another process would.</summary>
    public Database Open()
    {
        Database database = engine == "Postgres"
            ? new PostgresDatabase(_connectionString ??= server.CreateDatabase())
            : new SqliteDatabase(_folder.PathOf("sepsis.db"));
        _opened.Add(database);
        return database;
    }

    public void Dispose()
    {
        _opened.ForEach(database => database.Dispose());
        _folder.Dispose();
    }
}
