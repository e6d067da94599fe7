using System.Text.Json;
using Sepsis.Application.Records;
using Sepsis.Domain;
using Sepsis.Domain.Models;

namespace Sepsis.Application.Models;

/// <summary>
/// What is kept of a change of models: which, its hash, its threshold and what that was chosen for, what the gate made of it.
/// </summary>
public static class ModelRecord
{
    /// <summary>Who asked, where nobody did: the service's own configuration.</summary>
    public const string Service = "service";

    public const string Event = "event";
    public const string Model = "model";
    public const string Before = "before";
    public const string Requested = "requested";
    public const string Failure = "failure";
    public const string Gate = "gate";
    public const string AcceptedNotBlessed = "accepted_not_blessed";

    /// <summary>With a record of kind configuration behind it where the threshold is not the bundle's own.</summary>
    public static IReadOnlyList<AuditRecord> Of(ModelEvent what, ServedModel model, ServedModel? before, string caller, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(model);
        var change = RecordBody.Of(
            Guid.CreateVersion7(at), at, AuditKind.Model, caller, null, null, (what, model, before), static (json, about) =>
        {
            json.WriteString(Event, Name(about.what));
            Write(json, Model, about.model);
            if (about.before is not null)
                Write(json, Before, about.before);
        });
        return model.Bundle.HasOwnThresholds ? [change] : [change, Aim(model.Bundle, caller, at)];
    }

    public static AuditRecord OfFailure(
        ModelEvent what, BundleSource source, SepsisException fault, ServedModel? serving, string caller, DateTimeOffset at) =>
        RecordBody.Of(
            Guid.CreateVersion7(at), at, AuditKind.Model, caller, null, null, (what, source, fault, serving), static (json, about) =>
        {
            json.WriteString(Event, Name(about.what));
            json.WriteString(Requested, about.source.Name);
            json.WriteStartObject(Failure);
            json.WriteString("code", about.fault.Error.Code);
            json.WriteString("reason", about.fault.Message);
            json.WriteEndObject();
            if (about.serving is not null)
                Write(json, Model, about.serving);
        });

    private static AuditRecord Aim(Bundle bundle, string caller, DateTimeOffset at) =>
        RecordBody.Of(Guid.CreateVersion7(at), at, AuditKind.Configuration, caller, null, null, bundle, static (json, bundle) =>
        {
            json.WriteString("setting", "aim");
            json.WriteString("bundle_sha256", bundle.Sha256);
            json.WriteNumber("threshold", bundle.Thresholds.Decision);
            json.WriteString("chosen_for", bundle.Thresholds.ChosenFor);
            json.WriteNumber("bundle_threshold", bundle.Manifest.Thresholds.Decision);
            json.WriteString("bundle_chosen_for", bundle.Manifest.Thresholds.ChosenFor);
        });

    private static void Write(Utf8JsonWriter json, string member, ServedModel model)
    {
        json.WriteStartObject(member);
        json.WriteString("folder", model.Source.Name);
        json.WriteString("name", model.Bundle.Manifest.Name);
        json.WriteString("version", model.Bundle.Manifest.Version);
        json.WriteString("bundle_sha256", model.Bundle.Sha256);
        json.WriteNumber("threshold", model.Bundle.Thresholds.Decision);
        json.WriteString("chosen_for", model.Bundle.Thresholds.ChosenFor);
        json.WriteString(Gate, RecordWord<GateVerdict>.Of(model.Bundle.Gate));
        // Else it would not have come so far.
        if (model.Bundle.Gate != GateVerdict.Blessed)
            json.WriteBoolean(AcceptedNotBlessed, true);
        json.WriteEndObject();
    }

    private static string Name(ModelEvent what) => RecordWord<ModelEvent>.Of(what).Value;
}

/// <summary>What became of a model. Stored by name: add, never rename.</summary>
public enum ModelEvent
{
    /// <summary>The service starts with it.</summary>
    Start,

    /// <summary>It was asked for by name.</summary>
    Activation,

    /// <summary>The one before was asked for again.</summary>
    Rollback,

    /// <summary>It answers in the shadow.</summary>
    ShadowSet,

    /// <summary>It does no longer.</summary>
    ShadowStopped,
}
