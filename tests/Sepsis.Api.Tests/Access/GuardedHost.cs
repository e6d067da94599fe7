using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sepsis.Api.Tests.Hosting;
using Sepsis.Application.Access;

namespace Sepsis.Api.Tests.Access;

/// <summary>The API as a hospital runs it: nobody without a key. One key for each role, and three that let nobody in.</summary>
public class GuardedHost : SepsisHost
{
    private readonly Dictionary<Roles, string> _keys = [];

    public GuardedHost()
    {
        foreach (var role in new[] { Roles.Predict, Roles.Read, Roles.Feedback, Roles.Admin })
            _keys[role] = Store.Make($"only-{RoleNames.Text(role)}", role);
        All = Store.Make("all", Roles.Predict | Roles.Read | Roles.Feedback | Roles.Admin);
        Expired = Store.Make("expired", Roles.Predict, TimeSpan.FromDays(-1));
        Revoked = Store.Make("revoked", Roles.Predict);
        _ = Store.RevokeAsync("revoked", TimeProvider.System.GetUtcNow(), CancellationToken.None);
    }

    internal FakeKeyStore Store { get; } = new();

    public string All { get; }

    public string Expired { get; }

    public string Revoked { get; }

    /// <summary>On top of the usual settings.</summary>
    internal Dictionary<string, string> Settings { get; } = [];

    public string KeyOf(Roles role) => _keys[role];

    internal KeyRing Ring => Services.GetRequiredService<KeyRing>();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("environment", "Production");
        foreach (var (name, value) in Settings)
            builder.UseSetting(name, value);
        builder.ConfigureTestServices(services => services.RemoveAll<IKeyStore>().AddSingleton<IKeyStore>(Store));
    }
}
