using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Sepsis.Api.Hosting;
using Sepsis.Application.Access;
using Sepsis.Domain;

namespace Sepsis.Api.Access;

/// <summary>Whether somebody without a key is answered: decided once, at the start.</summary>
public sealed class AccessPolicy(
    IOptions<AccessOptions> options, IHostEnvironment environment, IConfiguration configuration, ITokenReader tokens)
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

/// <summary>Whether somebody without a key is answered, and which web pages may ask.</summary>
public sealed class AccessOptions : IValidatableObject
{
    public const string Section = "Access";

    /// <summary>
    /// True: everybody may do everything. False: never, not even while developing. Left out: while developing, on loopback
    /// addresses.
    /// </summary>
    public bool? AllowAnonymous { get; set; }

    /// <summary>Origins of web pages that may ask, such as https://triage.hospital.example; none by default.</summary>
    public IReadOnlyList<string> CorsOrigins { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => CorsOrigins
        .Where(
            origin => !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
                && uri.GetLeftPart(UriPartial.Authority) == origin))
        .Select(
            origin => new ValidationResult(
                $"{Section}:{nameof(CorsOrigins)}: {origin} is not an origin, such as https://triage.hospital.example."));
}

/// <summary>Before the service listens: somebody must be able to ask, and where everybody can, it is said.</summary>
internal sealed class AccessCheck(AccessPolicy policy, KeyRing keys, ITokenReader tokens, ILogger<AccessCheck> logger) : IHostedService
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
