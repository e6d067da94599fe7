using Sepsis.Domain;
using Sepsis.Training.Fit.Keras;

namespace Sepsis.Training.Tests.Fit.Keras;

public sealed class KerasPackagesTests : IDisposable
{
    private readonly DirectoryInfo _cache = Directory.CreateTempSubdirectory("sepsis-keras-test-");

    [Fact]
    public void Prepare_NodeAbsent_SaysInOneLineHowToInstallIt()
    {
        var fault = Assert.Throws<SepsisException>(() =>
            KerasPackages.Prepare(new() { Node = "no-such-node-here" }, CancellationToken.None));

        Assert.Equal(KerasTools.NodeAbsent, fault.Message);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [NodeFact]
    public void Prepare_NpmAbsent_SaysSoAndLeavesNothingHalfMade()
    {
        var fault = Assert.Throws<SepsisException>(() =>
            KerasPackages.Prepare(Tools() with { Npm = "no-such-npm-here" }, CancellationToken.None));

        Assert.Equal(KerasTools.NpmAbsent, fault.Message);
        Assert.Empty(_cache.GetDirectories());
    }

    [NodeFact]
    public void Prepare_NpmFails_SaysWhy()
    {
        // node ci --ignore-scripts ...: a program that is there and refuses.
        var fault = Assert.Throws<SepsisException>(() =>
            KerasPackages.Prepare(Tools() with { Npm = "node" }, CancellationToken.None));

        Assert.StartsWith("The packages of TensorFlow.js could not be fetched", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
        Assert.Empty(_cache.GetDirectories());
    }

    [NodeFact]
    public async Task Prepare_TwoAtOnce_FetchOnce()
    {
        var announced = 0;
        var tools = Tools() with { Announce = _ => Interlocked.Increment(ref announced) };

        var folders = await Task.WhenAll(
            Enumerable.Range(0, 2).Select(_ => Task.Run(() => KerasPackages.Prepare(tools, CancellationToken.None))));

        Assert.Equal(folders[0], folders[1]);
        Assert.Equal(1, announced);
        Assert.Equal([Path.GetFileName(folders[0])], _cache.GetDirectories().Select(folder => folder.Name));
        Assert.True(File.Exists(Path.Combine(folders[0], "node_modules", "@tensorflow", "tfjs-layers", "package.json")));
    }

    [NodeFact]
    public void Prepare_Cancelled_LeavesNothingHalfMade()
    {
        using var cancellation = new CancellationTokenSource();
        var tools = Tools() with { Announce = _ => cancellation.Cancel() };

        Assert.Throws<OperationCanceledException>(() => KerasPackages.Prepare(tools, cancellation.Token));

        Assert.Empty(_cache.GetDirectories());
    }

    public void Dispose() => _cache.Delete(recursive: true);

    private KerasTools Tools() => new() { Cache = _cache.FullName };
}
