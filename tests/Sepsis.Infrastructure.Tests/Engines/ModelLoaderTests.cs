using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sepsis.Application;
using Sepsis.Application.Models;
using Sepsis.Application.Records;
using Sepsis.Application.Tests.Records;
using Sepsis.Domain;
using Sepsis.Domain.Inputs;
using Sepsis.Infrastructure.Tests.Bundles;

namespace Sepsis.Infrastructure.Tests.Engines;

public sealed class ModelLoaderTests
{
    private static readonly string Library = Path.GetDirectoryName(BundleCopy.Kept)!;

    [Fact]
    public async Task Start_SoundBundle_ServesBeforeTheFirstRequest()
    {
        using var host = HostWith(BundleCopy.Kept);
        await host.StartAsync();
        var model = host.Services.GetRequiredService<IActiveModel>();
        Assert.True(model.Status.Ready);
        Assert.NotNull(model.Serving);
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
        Assert.Equal(SepsisError.NoModel, Assert.Throws<SepsisException>(() => model.Lease()).Error);

        using var copy = new BundleCopy();
        Directory.Move(copy.Folder, folder.PathOf("late"));
        Directory.CreateDirectory(copy.Folder);
        for (var i = 0; i < 200 && !model.Status.Ready; i++)
            await Task.Delay(50);
        Assert.True(model.Status.Ready);
        await host.StopAsync();
    }

    [Fact]
    public async Task Start_AnotherBundleIsActivatedWhileTheConfiguredOneIsAwaited_LeavesItServing()
    {
        using var folder = new TemporaryFolder();
        using var host = HostWith(folder.PathOf("late"), "Bundle:Library", Library);
        await host.StartAsync();
        await host.Services.GetRequiredService<IMediator>().Send(new ActivateModelCommand("second", "ward"));
        Directory.Move(Copied("first"), folder.PathOf("late"));
        await Task.Delay(100);
        Assert.Equal("second", host.Services.GetRequiredService<IActiveModel>().Serving!.Source.Name);
        await host.StopAsync();
    }

    [Fact]
    public async Task Start_WithAnAim_RecordsTheModelAndTheSetting()
    {
        var records = new KeptRecords();
        using var host = HostWith(Path.Combine(Library, "third"), "Bundle:Aim", "alerts-per-100=1", records);
        await host.StartAsync();
        var (model, setting) = (Assert.Single(records.Bodies(AuditKind.Model)), Assert.Single(records.Bodies(AuditKind.Configuration)));
        var bundle = host.Services.GetRequiredService<IActiveModel>().Serving!.Bundle;
        Assert.Equal(bundle.Sha256, model.GetProperty("model").GetProperty("bundle_sha256").GetString());
        Assert.Equal(bundle.Thresholds.Decision, model.GetProperty("model").GetProperty("threshold").GetDouble());
        Assert.Equal(
            (bundle.Thresholds.ChosenFor, bundle.Manifest.Thresholds.ChosenFor),
            (setting.GetProperty("chosen_for").GetString(), setting.GetProperty("bundle_chosen_for").GetString()));
        await host.StopAsync();
    }

    [Theory]
    [InlineData("first", "second,third")]
    [InlineData("third", "")]
    [InlineData("third", "thi")]
    public async Task Start_NoGateBlessedTheBundle_DoesNotServeItAndSaysHowTo(string bundle, string accepted)
    {
        using var host = HostWith(Path.Combine(Library, bundle), "Bundle:AcceptNotBlessed", accepted);
        await host.StartAsync();
        var model = host.Services.GetRequiredService<IActiveModel>();
        Assert.Equal((false, "SEP312"), (model.Status.Ready, model.Status.Code));
        Assert.Contains($"Bundle__AcceptNotBlessed={bundle}", model.Status.Reason, StringComparison.Ordinal);
        await host.StopAsync();
    }

    [Theory]
    [InlineData("second", "second")]
    [InlineData("nowhere", null)]
    public async Task Start_ConfiguredShadow_FollowsOrIsLeftOut(string shadow, string? follows)
    {
        using var host = HostWith(BundleCopy.Kept, "Bundle:Shadow", shadow);
        await host.StartAsync();
        Assert.True(host.Services.GetRequiredService<IActiveModel>().Status.Ready);
        Assert.Equal(follows, host.Services.GetRequiredService<IShadow>().Status?.Model.Source.Name);
        await host.StopAsync();
    }

    /// <summary>A byte of the trees, of the network, of the manifest: each is found, and the old model goes on.</summary>
    [Theory]
    [InlineData("gradient_boosted_trees.zip", "SEP305")]
    [InlineData("neural_network.onnx", "SEP305")]
    [InlineData("manifest.json", "SEP305")]
    public async Task Activate_SpoiltCopy_IsAConflictAndTheOldOneServes(string file, string code)
    {
        using var folder = new TemporaryFolder();
        using var host = HostWith(BundleCopy.Kept, "Bundle:Library", folder.Path);
        await host.StartAsync();
        using (var copy = new BundleCopy(Path.Combine(Library, "second")))
        {
            copy.FlipByte(file);
            Directory.Move(copy.Folder, folder.PathOf("spoilt"));
            Directory.CreateDirectory(copy.Folder);
        }

        var fault = await Assert.ThrowsAsync<SepsisException>(
            () => host.Services.GetRequiredService<IMediator>().Send(new ActivateModelCommand("spoilt", "ward")));
        Assert.Equal((code, SepsisErrorKind.Conflict), (fault.Error.Code, fault.Error.Kind));
        var model = host.Services.GetRequiredService<IActiveModel>();
        Assert.Equal((true, "first"), (model.Status.Ready, model.Serving!.Source.Name));
        using var lease = model.Lease();
        Assert.InRange(lease.Predictor.Predict(PatientReading.Of((Measurements.HeartRate, 120)), new double[2]), 0, 1);
        await host.StopAsync();
    }

    private static string Copied(string bundle)
    {
        using var copy = new BundleCopy(Path.Combine(Library, bundle));
        var moved = copy.Folder + "-moved";
        Directory.Move(copy.Folder, moved);
        Directory.CreateDirectory(copy.Folder);
        return moved;
    }

    private static IHost HostWith(string bundle, string setting = "Bundle:Retries", string value = "8", KeptRecords? records = null)
    {
        records ??= new();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        // The kept bundles are of made-up patients, and no gate has blessed them.
        var settings = new Dictionary<string, string?>
        {
            ["Bundle:Path"] = bundle,
            ["Bundle:FirstRetryMs"] = "20",
            ["Bundle:AcceptNotBlessed"] = "first, second, third",
            ["Audit:Durability"] = "Off",
            [setting] = value,
        };
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddApplication().AddInfrastructure(builder.Configuration);
        builder.Services.AddSingleton<IAuditTrail>(records).AddSingleton<IAuditArchive>(records);
        return builder.Build();
    }
}
