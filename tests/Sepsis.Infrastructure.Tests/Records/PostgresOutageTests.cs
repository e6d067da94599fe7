using System.Collections.Concurrent;
using Sepsis.Application.Records;
using Sepsis.Domain;
using Sepsis.Infrastructure.Records;
using Sepsis.Infrastructure.Storage;
using Sepsis.Infrastructure.Tests.Storage;

namespace Sepsis.Infrastructure.Tests.Records;

/// <summary>A server that goes away in every way it can while records are being kept, and comes back.</summary>
[Collection(SharedPostgres.Name)]
public sealed class PostgresOutageTests(PostgresServer server)
{
    private const int Lanes = 8;

    /// <summary>
    /// Kills every connection's process (SIGKILL), or the whole server (SIGQUIT), under appends, several times. After it:
    /// every acknowledged record is in the one chain, none twice; with a spool, none was refused.
    /// </summary>
    [PostgresTheory]
    [InlineData(WhenDown.Refuse, false)]
    [InlineData(WhenDown.Refuse, true)]
    [InlineData(WhenDown.Spool, false)]
    [InlineData(WhenDown.Spool, true)]
    public async Task Append_ServerKilledUnderLoad_LosesAndDoublesNothing(WhenDown whenDown, bool wholeServer)
    {
        using var folder = new TemporaryFolder();
        var connection = server.CreateDatabase();
        using var store = new PostgresDatabase(connection);
        using var trail = new TrailUnderTest(store, new() { Folder = folder.Path, WhenDown = whenDown });
        await trail.StartAsync();
        await trail.BecomesAsync(AuditState.Stored);
        var (kept, refused) = (new ConcurrentBag<Guid>(), 0);
        using var stop = new CancellationTokenSource();
        var lanes = Enumerable.Range(0, Lanes).Select(lane => Task.Run(async () =>
        {
            for (var number = lane; !stop.IsCancellationRequested; number += Lanes)
            {
                var record = Made.Record(number);
                try
                {
                    await trail.AppendAsync(record);
                    kept.Add(record.Id);
                }
                catch (SepsisException fault) when (fault.Error == SepsisError.AuditUnavailable)
                {
                    Interlocked.Increment(ref refused);
                    await Task.Delay(5);
                }
            }
        })).ToList();
        for (var round = 0; round < 2; round++)
        {
            await Task.Delay(300);
            if (wholeServer)
                server.StopImmediately();
            else
                server.KillBackends(new Npgsql.NpgsqlConnectionStringBuilder(connection).Database!);
            await Task.Delay(200);
            server.Start();
            await trail.BecomesAsync(AuditState.Stored);
        }

        await stop.CancelAsync();
        await Task.WhenAll(lanes);
        await trail.BecomesAsync(AuditState.Stored);
        await trail.StopAsync();
        var ids = (await Kept.WholeChainAsync(store, new KnownSecret())).Select(record => record.Record.Id).ToHashSet();
        Assert.Superset(kept.ToHashSet(), ids);
        if (whenDown == WhenDown.Spool)
            Assert.Equal((0, kept.Count), (refused, ids.Count));
    }

    /// <summary>Nobody asks anything while the server goes: the next to append finds a connection that is closed already.</summary>
    [PostgresFact]
    public async Task Append_ServerLeftWhileIdle_IsAFaultOfTheStore()
    {
        using var store = new PostgresDatabase($"{server.CreateDatabase()};Keepalive=1");
        using var appender = new ChainAppender(store, new KnownSecret(), TimeProvider.System);
        appender.Append([Made.Record(0)]);
        server.StopImmediately();
        await Task.Delay(TimeSpan.FromSeconds(3));
        var fault = Assert.ThrowsAny<Exception>(() => appender.Append([Made.Record(1)]));
        Assert.True(store.IsFault(fault), fault.ToString());
        server.Start();
        appender.Append([Made.Record(1)]);
        Assert.Equal(2, (await Kept.WholeChainAsync(store, new KnownSecret())).Count);
    }

    [Theory]
    [InlineData("Host=no-such-host.invalid;Username=nobody")]
    [InlineData("Host=127.0.0.1;Port=1;Username=nobody")]
    public void Open_NoSuchServer_IsAFaultOfTheStore(string connectionString)
    {
        using var store = new PostgresDatabase(connectionString);
        var fault = Assert.ThrowsAny<Exception>(() => store.Open());
        Assert.True(store.IsFault(fault), fault.ToString());
    }
}
