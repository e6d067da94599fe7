using System.Text.Json.Serialization;
using Sepsis.Api.Models;
using Sepsis.Api.Wire;
using Sepsis.Application.Models;
using Sepsis.Application.Records;
using Sepsis.Domain;

namespace Sepsis.Api.Hosting;

/// <summary>Whether a verified model serves; if not, why.</summary>
/// <param name="Status">"ok" or "unavailable".</param>
/// <param name="Code">Why nothing serves; docs/errors.md lists every code.</param>
/// <param name="Reason">The same in words.</param>
/// <param name="Model">The model that serves.</param>
/// <param name="Records">How records are being kept; of readiness alone.</param>
/// <param name="Access">
/// Who is let in: "open" (everybody), "keys", or "authority" (keys, and tokens of the directory). Where readiness is asked for.
/// </param>
public sealed record HealthResponse(
    string Status,
    string? Code = null,
    string? Reason = null,
    ModelIdentityResponse? Model = null,
    RecordsHealthResponse? Records = null,
    string? Access = null)
{
    public const string Ok = "ok";
    public const string Unavailable = "unavailable";

    /// <summary>Made by hand: health is asked for before the profiles are set up.</summary>
    public static HealthResponse Of(IActiveModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var status = model.Status;
        return model.Serving is { Bundle: { Manifest: var manifest, Sha256: var hash } }
            ? new(Ok, Model: new(manifest.Name, manifest.Version, hash))
            : new(Unavailable, status.Code, status.Reason);
    }

    /// <summary>Ready: a model serves, and what it answers can be kept.</summary>
    public static HealthResponse Of(IActiveModel model, AuditStatus records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var health = Of(model) with { Records = new(records.State, records.Waiting, records.Reason) };
        return health.Status == Ok && records.State == AuditState.Refused
            ? health with { Status = Unavailable, Code = SepsisError.AuditUnavailable.Code, Reason = records.Reason }
            : health;
    }

    public string ToText() =>
        Status == Ok ? "OK" : string.Join(' ', new[] { "Unavailable:", Code, Reason }.Where(part => part is not null));
}

/// <summary>How records are being kept.</summary>
/// <param name="State">
/// "stored"; "spooled" while the store is away and a file takes them; "refused" while nothing is answered for want of a store; "off".
/// </param>
/// <param name="Waiting">Records in the spool file.</param>
/// <param name="Reason">Why they are not in the store.</param>
public sealed record RecordsHealthResponse(
    [property: JsonConverter(typeof(SnakeCase<AuditState>))] AuditState State, long Waiting, string? Reason);
