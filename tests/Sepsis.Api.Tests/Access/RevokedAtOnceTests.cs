using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sepsis.Api.Access;
using Sepsis.Api.Tests.Hosting;
using Sepsis.Application.Access;
using Sepsis.Application.Records;

namespace Sepsis.Api.Tests.Access;

/// <summary>Keys in the real store, beside the records, and nobody who looks four times a second: only the commit tells.</summary>
public sealed class RevokedAtOnceTests
{
    [Fact]
    public async Task Predict_KeyRevokedElsewhere_IsRefusedAtTheFirstAnswer()
    {
        await using var host = new StoreHost();
        using var client = host.CreateClient();
        var key = await host.MakeAsync("ward-7");
        await host.Ring.RefreshAsync(CancellationToken.None);
        using var before = await client.PredictAsync(key);
        Assert.Equal(200, (int)before.StatusCode);
        Assert.True(await host.Store.RevokeAsync("ward-7", TimeProvider.System.GetUtcNow(), CancellationToken.None));
        Assert.NotNull(host.Ring.Admit(key));
        using var after = await client.PredictAsync(key);
        Assert.Equal(401, (int)after.StatusCode);
        Assert.Equal("SEP502", await after.CodeAsync());
        Assert.Contains("invalid_token", after.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Null(host.Ring.Admit(key));
    }

    /// <summary>The other keys go on, without being told.</summary>
    [Fact]
    public async Task Predict_AnotherKeyIsRevoked_IsAnswered()
    {
        await using var host = new StoreHost();
        using var client = host.CreateClient();
        var (key, _) = (await host.MakeAsync("ward-7"), await host.MakeAsync("ward-8"));
        await host.Ring.RefreshAsync(CancellationToken.None);
        await host.Store.RevokeAsync("ward-8", TimeProvider.System.GetUtcNow(), CancellationToken.None);
        using var answer = await client.PredictAsync(key);
        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Keys_MadeAndRevoked_AreRecordsOfTheChain()
    {
        await using var host = new StoreHost();
        using var client = host.CreateClient();
        var secret = (await host.MakeAsync("ward-7"))[16..];
        await host.Store.RevokeAsync("ward-7", TimeProvider.System.GetUtcNow(), CancellationToken.None);
        var records = new List<string>();
        await foreach (
            var stored in host.Services.GetRequiredService<IAuditArchive>().ReadAsync(new(AuditKind.Key), CancellationToken.None))
            records.Add(Encoding.UTF8.GetString(stored.Record.Body.Span));
        Assert.Collection(
            records,
            made => Assert.Contains("\"action\":\"made\",\"key\":\"ward-7\"", made, StringComparison.Ordinal),
            revoked => Assert.Contains("\"action\":\"revoked\",\"key\":\"ward-7\"", revoked, StringComparison.Ordinal));
        Assert.DoesNotContain(secret, string.Concat(records), StringComparison.Ordinal);
    }

    /// <summary>Whoever has no key, or asks too often, must not fill the store.</summary>
    [Fact]
    public async Task Predict_NoKey_LeavesNoRecordAndAWrongOneDoes()
    {
        await using var host = new StoreHost();
        using var client = host.CreateClient();
        (await client.PredictAsync()).Dispose();
        (await client.PredictAsync("sepsis_wrong")).Dispose();
        var refused = 0;
        await foreach (var _ in host.Services.GetRequiredService<IAuditArchive>().ReadAsync(new(AuditKind.Refusal), CancellationToken.None))
            refused++;
        Assert.Equal(1, refused);
    }

    private sealed class StoreHost : SepsisHost
    {
        public IKeyStore Store => Services.GetRequiredService<IKeyStore>();

        public KeyRing Ring => Services.GetRequiredService<KeyRing>();

        public async Task<string> MakeAsync(string name)
        {
            var (text, key) = ApiKey.Make(name, Roles.Predict, TimeProvider.System.GetUtcNow(), null);
            await Store.AddAsync(key, CancellationToken.None);
            return text;
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Access:AllowAnonymous", "false");
            builder.ConfigureTestServices(services =>
            {
                foreach (
                    var own in services.Where(service => service.ServiceType == typeof(IHostedService)
                        && service.ImplementationType is { Name: "KeyRingRefresher" or nameof(AccessCheck) }).ToList())
                    services.Remove(own);
            });
        }
    }
}
