using Sepsis.Infrastructure.Tests;
using Sepsis.Infrastructure.Tests.Records;
using Sepsis.Tests;
using Xunit.Abstractions;

namespace Sepsis.Api.Tests.Faults;

/// <summary>The service is killed, or told to stop, while clients ask it.</summary>
[Collection(SharedFaults)]
public sealed class KillTests(ITestOutputHelper output)
{
    /// <summary>One after the other: they are measured, and two cores are not many.</summary>
    public const string SharedFaults = "faults";

    /// <summary>
    /// Kills (SIGKILL) the service 0.5 to 2 s into the load of 8 clients, and starts it again on what is left. After each:
    /// every acknowledged answer is in the store, none twice; the file is sound; the chain is whole; the service answers.
    /// </summary>
    [Fact]
    public async Task Kill_UnderLoad_LosesNoAcknowledgedAnswer()
    {
        using var folder = new TemporaryFolder();
        var moments = new Random(20260301);
        var acknowledged = new HashSet<Guid>();
        var service = await ServiceProcess.StartAsync(folder.Path);
        try
        {
            for (var round = 1; round <= Fault.Rounds; round++)
            {
                await using var clients = new Clients([service.Address]);
                await clients.AnsweredAsync(1);
                await Task.Delay(moments.Next(500, 2000));
                service.Kill();
                await clients.StopAsync();
                Assert.Equal((0, 0), (clients.Refused, clients.Unexpected));
                acknowledged.UnionWith(clients.Acknowledged);
                using (var store = Fault.Store(folder.Path))
                {
                    var kept = await Fault.NothingIsLostAsync(store, folder.Path, acknowledged);
                    output.WriteLine($"round {round}: {acknowledged.Count} acknowledged, {kept.Count} kept, {clients.PerSecond:0}/s");
                }

                Fault.FileIsSound(folder.Path);
                service = await ServiceProcess.StartAsync(folder.Path);
            }
        }
        finally
        {
            service.Dispose();
        }
    }

    /// <summary>
    /// Tells the service to stop (SIGTERM) under the load of 8 clients. It exits with 0, and what it has kept is exactly
    /// what clients have got: nothing that it accepted went unanswered, nothing was answered that is not kept.
    /// </summary>
    [UnixFact]
    public async Task Terminate_UnderLoad_AnswersAllThatItAccepted()
    {
        using var folder = new TemporaryFolder();
        using var service = await ServiceProcess.StartAsync(folder.Path);
        await using var clients = new Clients([service.Address]);
        await clients.AnsweredAsync(50);
        Assert.Equal(0, await service.TerminateAsync());
        await clients.StopAsync();
        using var store = Fault.Store(folder.Path);
        var kept = await Fault.NothingIsLostAsync(store, folder.Path, clients.Acknowledged);
        output.WriteLine(
            $"{clients.Acknowledged.Count} acknowledged, {kept.Count} kept, {clients.Unanswered} not reached, {clients.Refused} refused");
        Assert.Equal((0, 0), (clients.Refused, clients.Unexpected));
        Assert.Empty(kept.Except(clients.Acknowledged));
    }

    /// <summary>
    /// Fills the disk of the store to the last byte under the load of 8 clients: they see 503 and nothing else, and answers
    /// again once there is room. Every acknowledged answer is in the store.
    /// </summary>
    [SmallDiskFact]
    public async Task DiskFull_UnderLoad_RefusesUntilThereIsRoom()
    {
        using var disk = new SmallDisk(kibibytes: 64 * 1024);
        using var service = await ServiceProcess.StartAsync(disk.Path);
        await using var clients = new Clients([service.Address]);
        await clients.AnsweredAsync(20);
        disk.Fill();
        await clients.RefusedAsync();
        disk.Free();
        await clients.AnsweredAsync(20);
        await clients.StopAsync();
        Assert.Equal((0, 0), (clients.Unexpected, clients.Unanswered));
        Assert.Equal(0, await service.TerminateAsync());
        using var store = Fault.Store(disk.Path);
        await Fault.NothingIsLostAsync(store, disk.Path, clients.Acknowledged);
        Fault.FileIsSound(disk.Path);
    }
}

[CollectionDefinition(KillTests.SharedFaults, DisableParallelization = true)]
public sealed class SharedFaults;
