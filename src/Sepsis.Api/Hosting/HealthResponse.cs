using Sepsis.Api.Models;
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
/// <param name="Access">Who is let in: "open" (everybody), "keys", or "authority" (keys, and tokens of the directory). Where readiness is asked for.</param>
public sealed record HealthResponse(
    string Status, string? Code = null, string? Reason = null, ModelIdentityResponse? Model = null, RecordsHealthResponse? Records = null, string? Access = null)
{
    public const string Ok = "ok";
    public const string Unavailable = "unavailable";

    public static HealthResponse From(IActiveModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var status = model.Status;
        return model.Serving is { } serving
            ? new(Ok, Model: ModelIdentityResponse.From(serving.Bundle))
            : new(Unavailable, status.Code, status.Reason);
    }

    /// <summary>Ready: a model serves, and what it answers can be kept.</summary>
    public static HealthResponse From(IActiveModel model, AuditStatus records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var health = From(model) with { Records = RecordsHealthResponse.From(records) };
        return health.Status == Ok && records.State == AuditState.Refused
            ? health with { Status = Unavailable, Code = SepsisError.AuditUnavailable.Code, Reason = records.Reason }
            : health;
    }

    public string ToText() => Status == Ok ? "OK" : string.Join(' ', new[] { "Unavailable:", Code, Reason }.Where(part => part is not null));
}
