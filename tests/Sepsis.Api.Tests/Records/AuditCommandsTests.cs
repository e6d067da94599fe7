using System.Text;
using Microsoft.Data.Sqlite;
using Sepsis.Api.Records;
using Sepsis.Api.Tests.Hosting;

namespace Sepsis.Api.Tests.Records;

public sealed class AuditCommandsTests : IClassFixture<SepsisHost>, IDisposable
{
    private const string Patient = """{"heart_rate":118,"respiratory_rate":26,"temperature":38.6,"age":67}""";

    private readonly SepsisHost _host;
    private readonly string _folder = Directory.CreateTempSubdirectory("sepsis-audit-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public AuditCommandsTests(SepsisHost host) => _host = host;

    [Fact]
    public async Task Verify_WhileItServes_IsWhole()
    {
        await AskAsync(3);
        Assert.Equal(0, await RunAsync(_host, "verify"));
        Assert.StartsWith("Whole: ", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("update record set body = cast(replace(cast(body as text), '118', '117') as blob) where sequence = 2",
        "Record 2: is not the one that was put there")]
    [InlineData("update record set hash = zeroblob(32) where sequence = 2", "Record 2: is not the one that was put there")]
    [InlineData("update record set kind = 'refusal' where sequence = 2", "Record 2: is filed under other words")]
    [InlineData("update record set at = at + 1 where sequence = 2", "Record 2: is filed under other words")]
    [InlineData("delete from record where sequence = 2", "Record 2: is missing")]
    [InlineData("delete from record where sequence = 3", "Record 3: is missing")]
    [InlineData("delete from record where sequence = 3; update chain set sequence = 2, hash = (select hash from record where sequence = 2)",
        "Record 3: the end of the chain")]
    [InlineData(
        "update record set sequence = 99 where sequence = 2; update record set sequence = 2 where sequence = 3;"
        + " update record set sequence = 3 where sequence = 99",
        "Record 2: is not the one that was put there")]
    [InlineData("delete from record where sequence = 1; insert into checkpoint select 1, hash, 0, 1, signature from chain",
        "Record 1: the mark up to which")]
    public async Task Restore_TamperedBackup_NamesTheFirstRecord(string tampering, string said)
    {
        await using var host = new SepsisHost();
        await AskAsync(3, host);
        var file = Path.Combine(_folder, "backup.db");
        Assert.Equal(0, await RunAsync(host, "backup", "--to", file));
        Tamper(file, tampering);
        await using var empty = new SepsisHost();
        CopySecret(host, empty);
        _ = empty.Server;
        Assert.Equal(1, await RunAsync(empty, "restore", "--from", file));
        Assert.Contains(said, _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BackupAndRestore_ARehearsal_BringsEverythingBack()
    {
        await using var host = new SepsisHost();
        await AskAsync(5, host);
        var file = Path.Combine(_folder, "backup.db");
        Assert.Equal(0, await RunAsync(host, "backup", "--to", file));
        await AskAsync(2, host);
        Assert.Equal(1, await RunAsync(host, "backup", "--to", file));
        Assert.Contains("backup.db exists", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await RunAsync(host, "restore", "--from", file));
        Assert.Contains("holds records already", _error.ToString(), StringComparison.Ordinal);

        await using var empty = new SepsisHost();
        CopySecret(host, empty);
        Assert.Equal(0, await RunAsync(empty, "restore", "--from", file));
        Assert.Contains("5 records are back", _output.ToString(), StringComparison.Ordinal);
        await AskAsync(1, empty);
        Assert.Equal(0, await RunAsync(empty, "verify"));
        Assert.Contains("Whole: 6 records", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_AnotherSitesSecret_IsNotWhole()
    {
        await AskAsync(1);
        var file = Path.Combine(_folder, "backup.db");
        await RunAsync(_host, "backup", "--to", file);
        await using var other = new SepsisHost();
        Assert.Equal(1, await RunAsync(other, "restore", "--from", file));
        Assert.Contains("is not the one this site signed", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_ToAFile_HasALineForEachAssessment()
    {
        await using var host = new SepsisHost();
        await AskAsync(3, host);
        var file = Path.Combine(_folder, "seen.csv");
        Assert.Equal(0, await RunAsync(host, "export", "--to", file));
        Assert.Equal(4, (await File.ReadAllLinesAsync(file)).Length);
    }

    [Fact]
    public async Task Restore_NoSuchFile_SaysSo()
    {
        Assert.Equal(1, await RunAsync(_host, "restore", "--from", Path.Combine(_folder, "nothing.db")));
        Assert.Contains("There is no nothing.db", _error.ToString(), StringComparison.Ordinal);
    }

    private Task<int> RunAsync(SepsisHost host, params string[] args) =>
        AuditCommands.RunAsync([AuditCommands.Name, .. args], host.Services, _output, _error);

    private Task AskAsync(int patients) => AskAsync(patients, _host);

    private static async Task AskAsync(int patients, SepsisHost host)
    {
        using var client = host.CreateClient();
        for (var i = 0; i < patients; i++)
            (await client.PostAsync("/predict", new StringContent(Patient, Encoding.UTF8, "application/json"))).EnsureSuccessStatusCode()
                .Dispose();
    }

    private static void CopySecret(SepsisHost from, SepsisHost to) =>
        File.Copy(Path.Combine(from.Folder, "site-secret"), Path.Combine(to.Folder, "site-secret"));

    private static void Tamper(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
