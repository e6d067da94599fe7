using System.Runtime.Versioning;
using Sepsis.Infrastructure.Storage;
using Sepsis.Tests;

namespace Sepsis.Infrastructure.Tests.Storage;

/// <summary>What the embedded store promises, whatever the engine's own defaults are.</summary>
public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("secure_delete", "1")]
    [InlineData("page_size", "8192")]
    [InlineData("busy_timeout", "10000")]
    public void Open_NewFile_IsSetAsTheRecordsNeedIt(string pragma, string value)
    {
        using var database = new SqliteDatabase(_folder.PathOf("sepsis.db"));
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"pragma {pragma}";
        Assert.Equal(value, $"{command.ExecuteScalar()}");
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void Open_NewFile_IsItsOwnersAloneAndSoIsItsLog()
    {
        using var database = new SqliteDatabase(_folder.PathOf("sepsis.db"));
        Migrations.Apply(database, TimeProvider.System);
        using var connection = database.Open();
        using var transaction = database.BeginWrite(connection);
        Database.Run(transaction, "update chain set sequence = sequence");
        foreach (var file in Directory.GetFiles(_folder.Path, "sepsis.db*"))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.True(File.Exists(_folder.PathOf("sepsis.db-wal")));
    }

    public void Dispose() => _folder.Dispose();
}
