using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sepsis.Application.Ensemble;
using Sepsis.Domain;
using Sepsis.Infrastructure.Tests.Bundles;

namespace Sepsis.Infrastructure.Tests.Ensemble;

public sealed class ModelLoaderTests
{
    [Fact]
    public async Task Start_SoundBundle_ServesBeforeTheFirstRequest()
    {
        using var host = HostWith(BundleCopy.Kept);
        await host.StartAsync();
        var model = host.Services.GetRequiredService<IActiveModel>();
        Assert.True(model.Status.Ready);
        Assert.True(model.TryGet(out _));
        await host.StopAsync();
    }

    [Fact]
    public async Task Start_BundleThatArrivesLater_ServesWithoutARestart()
    {
        using var folder = new TemporaryFolder();
        using var host = HostWith(folder.PathOf("late"));
        await host.StartAsync();
        var model = host.Services.GetRequiredService<IActiveModel>();
        Assert.False(model.Status.Ready);
        Assert.Equal(SepsisError.BundleMissing.Code, model.Status.Code);
        Assert.Equal(SepsisError.NoModel, Assert.Throws<SepsisException>(() => model.Current).Error);

        using var copy = new BundleCopy();
        Directory.Move(copy.Folder, folder.PathOf("late"));
        Directory.CreateDirectory(copy.Folder);
        for (var i = 0; i < 200 && !model.Status.Ready; i++)
            await Task.Delay(50);
        Assert.True(model.Status.Ready);
        await host.StopAsync();
    }

    private static IHost HostWith(string bundle)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Bundle:Path", bundle), new("Bundle:FirstRetryMs", "20")]);
        builder.Services.AddInfrastructure(builder.Configuration);
        return builder.Build();
    }
}
