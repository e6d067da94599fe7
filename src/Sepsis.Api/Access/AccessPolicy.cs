using Microsoft.Extensions.Options;
using Sepsis.Api.Hosting;
using Sepsis.Application.Access;

namespace Sepsis.Api.Access;

/// <summary>Whether somebody without a key is answered: decided once, at the start.</summary>
public sealed class AccessPolicy(IOptions<AccessOptions> options, IHostEnvironment environment, IConfiguration configuration, ITokenReader tokens)
{
    public const string Open = "open";
    public const string Keys = "keys";
    public const string Authority = "authority";

    public bool AllowsAnonymous { get; } = options.Value.AllowAnonymous
        ?? (environment.IsDevelopment() && ListeningAddresses.Of(configuration).All(LocalAddress.IsLoopback));

    /// <summary>Open, keys or authority; the last beside keys.</summary>
    public string Name => AllowsAnonymous ? Open : tokens.IsOn ? Authority : Keys;

    /// <summary>Wide open where others than this machine can ask.</summary>
    public bool IsOpenOnPurpose => options.Value.AllowAnonymous is true;
}
