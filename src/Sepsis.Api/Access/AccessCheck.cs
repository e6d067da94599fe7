using Microsoft.Extensions.Options;
using Sepsis.Api.Hosting;
using Sepsis.Application.Access;
using Sepsis.Domain;

namespace Sepsis.Api.Access;

/// <summary>Before the service listens: somebody must be able to ask, and where everybody can, it is said.</summary>
internal sealed class AccessCheck(AccessPolicy policy, IKeyRing keys, ITokenReader tokens, ILogger<AccessCheck> logger) : IHostedService
{
    internal const string Nobody = "Nobody could ask: there is no key yet. Make one: sepsis-api keys add --name NAME --roles predict,read. "
        + "Or set Access__Authority to a directory that signs tokens, or Access__AllowAnonymous=true to let everybody in on purpose.";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (policy.AllowsAnonymous)
            Tell();
        else if (await AreReadAsync(cancellationToken) && !tokens.IsOn && !keys.HasUsableKey)
            throw new OptionsValidationException(AccessOptions.Section, typeof(AccessOptions), [Nobody]);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A store that is away may come back: until then nobody is let in by a key.</summary>
    private async Task<bool> AreReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await keys.RefreshAsync(cancellationToken);
            return true;
        }
        catch (SepsisException fault)
        {
            Log.Refused(logger, null, fault.Error.Code, fault.Message);
            return false;
        }
    }

    private void Tell()
    {
        if (policy.IsOpenOnPurpose)
            Log.OpenOnPurpose(logger);
        else
            Log.OpenWhileDeveloping(logger);
    }
}
