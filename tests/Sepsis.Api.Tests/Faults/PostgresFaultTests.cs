using Sepsis.Infrastructure.Storage;
using Sepsis.Infrastructure.Tests;
using Sepsis.Infrastructure.Tests.Storage;
using Xunit.Abstractions;

namespace Sepsis.Api.Tests.Faults;

/// <summary>Services over one PostgreSQL: the server goes, or one of two services does.</summary>
[Collection(SharedPostgres.Name)]
public sealed class PostgresFaultTests(PostgresServer server, ITestOutputHelper output)
{
    private const string Secret = "a secret of thirty-two characters or more";

    /// <summary>
    /// Stops the server without a goodbye (SIGQUIT, as <c>pg_ctl stop -m immediate</c>) under the load of 8 clients, and
    /// starts it a second later. After it: every acknowledged answer is in the chain, none twice. With <c>Refuse</c>
    /// clients saw 503 meanwhile and nothing else; with <c>Spool</c> they saw answers.
    /// </summary>
    [PostgresTheory]
    [InlineData("Refuse")]
    [InlineData("Spool")]
    public async Task ServerStopped_UnderLoad_LosesNoAcknowledgedAnswer(string whenDown)
    {
        using var folder = new TemporaryFolder();
        var connection = server.CreateDatabase();
        using var service = await ServiceProcess.StartAsync(
            folder.Path, ("Audit__ConnectionString", connection), ("Audit__WhenDown", whenDown));
        await using var clients = new Clients([service.Address]);
        for (var round = 0; round < Fault.Rounds; round++)
        {
            await clients.AnsweredAsync(50);
            server.StopImmediately();
            var refused = clients.Refused;
            await Task.Delay(TimeSpan.FromSeconds(1));
            if (whenDown == "Spool")
                await clients.AnsweredAsync(1);
            else
                Assert.True(clients.Refused > refused, "answered, or not at all, without a store");
            server.Start();
        }

        await clients.AnsweredAsync(50);
        await clients.StopAsync();
        Assert.Equal((0, 0), (clients.Unexpected, clients.Unanswered));
        Assert.Equal(0, await service.TerminateAsync());
        using var store = new PostgresDatabase(connection);
        var kept = await Fault.NothingIsLostAsync(store, folder.Path, clients.Acknowledged);
        output.WriteLine($"{whenDown}: {clients.Acknowledged.Count} acknowledged, {kept.Count} kept, {clients.Refused} refused");
        if (whenDown == "Spool")
            Assert.Equal((0, clients.Acknowledged.Count), (clients.Refused, kept.Count));
    }

    /// <summary>
    /// Two services on one store, asked in turn; one is killed (SIGKILL) under load. After it: every answer that either
    /// acknowledged is in one chain, and the other goes on.
    /// </summary>
    [PostgresFact]
    public async Task OneOfTwoKilled_UnderLoad_LosesNothingAndTheOtherGoesOn()
    {
        using var folder = new TemporaryFolder();
        var connection = server.CreateDatabase();
        (string, string)[] settings = [("Audit__ConnectionString", connection), ("Audit__SiteSecret", Secret)];
        using var first = await ServiceProcess.StartAsync(folder.PathOf("first"), settings);
        using var second = await ServiceProcess.StartAsync(folder.PathOf("second"), settings);
        await using var alone = new Clients([first.Address]);
        await alone.AnsweredAsync(300);
        await alone.StopAsync();
        await using var both = new Clients([first.Address, second.Address]);
        await both.AnsweredAsync(600);
        output.WriteLine($"8 clients in this process too: one service {alone.PerSecond:0}/s, two {both.PerSecond:0}/s");
        second.Kill();
        await both.AnsweredAsync(100);
        await both.StopAsync();
        Assert.Equal((0, 0), (both.Refused, both.Unexpected));
        Assert.NotEqual(0, both.Unanswered);
        using var store = new PostgresDatabase(connection);
        await Fault.NothingIsLostAsync(store, folder.Path, [.. alone.Acknowledged, .. both.Acknowledged], Secret);
    }
}
