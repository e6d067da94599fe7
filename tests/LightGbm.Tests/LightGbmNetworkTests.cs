using System.Net;
using System.Net.Sockets;

namespace LightGbm.Tests;

/// <summary>LightGBM keeps its network per thread, so that two threads are two machines.</summary>
public sealed class LightGbmNetworkTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Run_EachMachineItsShareOfTheRows_AllGetTheSameModel(int count)
    {
        var machines = Loopback(count);
        var models = await Task.WhenAll(Enumerable.Range(0, count).Select(rank => Task.Run(() => Train(machines, rank))));

        Assert.All(models, model => Assert.Equal(models[0], model));
        Assert.NotEqual(models[0], TinyCohort.Booster().ToModelText());
        Assert.InRange(Accuracy(models[0]), 0.93, 1);
        Assert.Equal(models, await Task.WhenAll(Enumerable.Range(0, count).Select(rank => Task.Run(() => Train(machines, rank)))));
    }

    [Fact]
    public async Task Run_OnlyOneOutcomeOnEachMachine_LearnsToTellThemApart()
    {
        var machines = Loopback(2);
        var models = await Task.WhenAll(Enumerable.Range(0, 2).Select(rank => Task.Run(() => Train(machines, rank, label => (int)label))));

        Assert.Equal(models[0], models[1]);
        Assert.InRange(Accuracy(models[0]), 0.9, 1);
    }

    [Fact]
    public async Task OfFirst_EachItsOwn_GivesAllTheSame()
    {
        var machines = Loopback(3);
        var numbers = await Task.WhenAll(Enumerable.Range(0, 3).Select(rank => Task.Run(() =>
        {
            using var network = LightGbmNetwork.Join(machines, rank, "", Patience);
            return network.Run(() => network.OfFirst(rank + 0.5));
        })));
        Assert.Equal([0.5, 0.5, 0.5], numbers);
    }

    [Fact]
    public void Join_MachineThatNeverComesUp_SaysWhichWithinTheTimeout()
    {
        var machines = Loopback(3);
        var fault = Assert.Throws<LightGbmException>(() => LightGbmNetwork.Join(machines, 1, "", TimeSpan.FromMilliseconds(300)));
        Assert.Equal($"Machine 1 (127.0.0.1:{machines[0].Port}), Machine 3 (127.0.0.1:{machines[2].Port}) did not come up within 0.3 s.", fault.Message);
    }

    [Fact]
    public void Join_PortTaken_SaysSo()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var fault = Assert.Throws<LightGbmException>(() => LightGbmNetwork.Join([new("127.0.0.1", port), new("127.0.0.1", 1)], 0, "", Patience));
        Assert.Contains($"Machine 1 (127.0.0.1:{port}), which is to be this one, cannot listen: its port is taken", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Join_AddressOfAnotherComputer_SaysSo()
    {
        var fault = Assert.Throws<LightGbmException>(() => LightGbmNetwork.Join([new("192.0.2.1", 4000), new("127.0.0.1", 4000)], 0, "", Patience));
        Assert.Contains("this computer has no such address", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Join_Cancelled_Stops()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        Assert.Throws<OperationCanceledException>(() => LightGbmNetwork.Join(Loopback(2), 0, "", Patience, stop.Token));
    }

    [Fact]
    public async Task Join_OtherData_IsRefusedOnBothSides()
    {
        var machines = Loopback(2);
        var faults = await Task.WhenAll(Enumerable.Range(0, 2).Select(rank => Task.Run(() =>
            Assert.Throws<LightGbmException>(() => LightGbmNetwork.Join(machines, rank, $"data {rank}", Patience)))));
        Assert.All(faults, fault => Assert.Contains("was given other data", fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Join_StrangerAtTheDoor_IsSentAway()
    {
        var machines = Loopback(2);
        var first = Task.Run(() => LightGbmNetwork.Join(machines, 0, "", Patience));
        using (var stranger = await Connected(machines[0].Port))
            await stranger.SendAsync(new byte[100]);
        using var second = LightGbmNetwork.Join(machines, 1, "", Patience);
        using var joined = await first;
        Assert.Equal((0, 1, 2), (joined.Rank, second.Rank, second.MachineCount));
    }

    [Fact]
    public async Task Run_MachineLeaves_SaysWhich()
    {
        var machines = Loopback(2);
        var first = Task.Run(() => Train(machines, 0));
        using (var second = LightGbmNetwork.Join(machines, 1, "", Patience))
            Assert.Throws<InvalidOperationException>(() => second.Run<int>(() => throw new InvalidOperationException()));
        var fault = await Assert.ThrowsAsync<LightGbmException>(() => first);
        Assert.Equal($"Machine 2 (127.0.0.1:{machines[1].Port}) left the training before its end.", fault.Message);
    }

    [Fact]
    public async Task Run_CancelledWhileItWaitsForAnother_Stops()
    {
        var machines = Loopback(2);
        var first = Task.Run(() => LightGbmNetwork.Join(machines, 0, "", Patience));
        using var second = LightGbmNetwork.Join(machines, 1, "", Patience);
        using var waiting = await first;
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        Assert.Throws<OperationCanceledException>(() => waiting.Run(() => TinyCohort.Dataset(), stop.Token));
        Assert.Throws<LightGbmException>(() => waiting.Run(() => TinyCohort.Dataset()));
    }

    private static string Train(DnsEndPoint[] machines, int rank, Func<float, int>? place = null)
    {
        using var network = LightGbmNetwork.Join(machines, rank, "", Patience);
        return network.Run(() => Grow(Share(machines.Length, rank, place),
            $"{TinyCohort.Parameters} tree_learner=data num_machines={machines.Length} pre_partition=true"));
    }

    private static (double[] Row, float Label)[] Share(int machines, int rank, Func<float, int>? place)
    {
        var (rows, labels) = TinyCohort.Draw(seed: 1);
        return [.. rows.Chunk(TinyCohort.Columns).Zip(labels).Where((row, i) => (place?.Invoke(row.Second) ?? i % machines) == rank)];
    }

    private static string Grow((double[] Row, float Label)[] rows, string parameters)
    {
        using var data = Dataset.Create([.. rows.SelectMany(row => row.Row)], TinyCohort.Columns, [.. rows.Select(row => row.Label)],
            parameters, featureNames: TinyCohort.Names);
        using var booster = Booster.Train(data, parameters, 20);
        return booster.ToModelText();
    }

    /// <summary>The share of other rows on the right side of one half.</summary>
    private static double Accuracy(string model)
    {
        using var booster = Booster.FromModelText(model);
        var (rows, labels) = TinyCohort.Draw(seed: 2);
        return booster.Predict(rows).Zip(labels).Count(row => row.First > 0.5 == row.Second > 0.5) / (double)labels.Length;
    }

    private static async Task<Socket> Connected(int port)
    {
        while (true)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, port);
                return socket;
            }
            catch (SocketException)
            {
                socket.Dispose();
                await Task.Delay(20);
            }
        }
    }

    private static DnsEndPoint[] Loopback(int count)
    {
        var free = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in free)
            listener.Start();
        var machines = Array.ConvertAll(free, listener => new DnsEndPoint("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port));
        foreach (var listener in free)
            listener.Dispose();
        return machines;
    }
}
