using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Sepsis.Application.Assess;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;

namespace Sepsis.Application.Records;

/// <summary>The records a request leaves: of each patient answered, and of what was refused.</summary>
public static class RequestRecords
{
    public const string Route = "route";
    public const string Trace = "trace";
    public const string DurationUs = "duration_us";
    public const string PatientId = AssessRiskCommand.PatientIdField;
    public const string Inputs = "inputs";
    public const string Sent = "sent";
    public const string Output = "output";
    public const string Model = "model";
    public const string BundleSha256 = "bundle_sha256";
    public const string Set = "set";
    public const string Probability = "risk_probability";
    public const string Prediction = "sepsis_risk_prediction";
    public const string Threshold = "threshold";
    public const string Members = "members";
    public const string Status = "status";
    public const string Code = "code";
    public const string Faults = "faults";
    public const string Assessments = "assessments";

    /// <summary>A batch has thousands of rows, and a row hundreds of faults: the first tell what went wrong.</summary>
    private const int MaximumFaults = 20;

    /// <summary>The same in every record of a bundle, and written once.</summary>
    private static readonly ConditionalWeakTable<Bundle, byte[]> Models = [];

    public static AuditRecord Answered(AuditKind kind, RiskAssessment assessment, RequestFacts request, ISiteSecret secret)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(secret);
        var patientKey = assessment.PatientId is { } id ? secret.Pseudonym(id) : null;
        var keptId = secret.KeepsPatientIds ? assessment.PatientId : null;
        return RecordBody.Of(
            assessment.Id, assessment.Time, kind, request.Caller, null, patientKey, (assessment, request, keptId), static (json, about) =>
        {
            Write(json, about.request);
            Write(json, about.assessment.Reading, about.assessment.Times, about.keptId);
            Write(json, about.assessment);
        });
    }

    /// <param name="id">The record's own: nothing was assessed.</param>
    /// <param name="at">When.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">The stable code of the fault.</param>
    /// <param name="faults">Faults of the input.</param>
    /// <param name="patient">As far as they could be read.</param>
    /// <param name="request">The request.</param>
    /// <param name="secret">Makes the pseudonym.</param>
    public static AuditRecord Refused(
        Guid id, DateTimeOffset at, int status, string? code, IReadOnlyList<InputFault> faults, AssessRiskCommand? patient,
        RequestFacts request, ISiteSecret secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        // An identifier that is at fault is none: it may be of any length.
        var patientId = patient?.PatientId is { Length: > 0 and <= AssessRiskValidator.PatientIdLength } named ? named : null;
        var keptId = secret.KeepsPatientIds ? patientId : null;
        return RecordBody.Of(
            id, at, AuditKind.Refusal, request.Caller, null, patientId is null ? null : secret.Pseudonym(patientId),
            (status, code, faults, patient, request, keptId), static (json, about) =>
        {
            Write(json, about.request);
            json.WriteNumber(Status, about.status);
            if (about.code is not null)
                json.WriteString(Code, about.code);
            Write(json, about.faults);
            if (about.patient is not null)
                Write(json, about.patient.Reading, about.patient.Times, about.keptId);
        });
    }

    /// <param name="at">When.</param>
    /// <param name="assessment">Which was read, where it was one.</param>
    /// <param name="assessments">How many; null where they are still being read.</param>
    /// <param name="request">The request.</param>
    public static AuditRecord Read(DateTimeOffset at, Guid? assessment, int? assessments, RequestFacts request) =>
        RecordBody.Of(
            Guid.CreateVersion7(at), at, AuditKind.Reading, request.Caller, assessment, null, (request, assessments),
            static (json, about) =>
        {
            Write(json, about.request);
            if (about.assessments is { } count)
                json.WriteNumber(Assessments, count);
        });

    private static void Write(Utf8JsonWriter json, RequestFacts request)
    {
        json.WriteString(Route, request.Route);
        json.WriteString(Trace, request.Trace);
        json.WriteNumber(DurationUs, (long)request.Duration.TotalMicroseconds);
    }

    private static void Write(Utf8JsonWriter json, PatientReading reading, ValueTimes times, string? patientId)
    {
        if (patientId is not null)
            json.WriteString(PatientId, patientId);
        json.WritePropertyName(Inputs);
        PatientJson.Write(json, reading, times);
        json.WriteStartArray(Sent);
        foreach (var panel in reading.Sent)
            json.WriteStringValue(RecordWord<Panel>.Of(panel));
        json.WriteEndArray();
    }

    /// <summary>The panels that the patient was sent with; those of the values, in a record of a version that kept none.</summary>
    public static PanelSet SentOf(JsonElement body) => body.TryGetProperty(Sent, out var sent)
        ? new([.. sent.EnumerateArray().Select(panel => RecordWord<Panel>.Parse(panel.GetString()!))])
        : new([.. body.GetProperty(Inputs).EnumerateObject().Select(value => Measurements.Find(value.Name)?.Panel).OfType<Panel>()]);

    private static void Write(Utf8JsonWriter json, RiskAssessment assessment)
    {
        json.WritePropertyName(Model);
        json.WriteRawValue(Models.GetValue(assessment.Bundle, Identity), skipInputValidation: true);
        json.WriteStartObject(Output);
        json.WriteNumber(Prediction, assessment.IsPositive ? 1 : 0);
        json.WriteNumber(Probability, assessment.Probability);
        json.WriteString("risk_level", RecordWord<RiskLevel>.Of(assessment.Level));
        json.WriteNumber(Threshold, assessment.Bundle.Thresholds.Decision);
        json.WriteStartArray(Members);
        foreach (var member in assessment.MemberProbabilities)
            json.WriteNumberValue(member);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static byte[] Identity(Bundle bundle)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, RecordBody.Options);
        json.WriteStartObject();
        json.WriteString("name", bundle.Manifest.Name);
        json.WriteString("version", bundle.Manifest.Version);
        json.WriteString(BundleSha256, bundle.Sha256);
        if (bundle.Set is not null)
            json.WriteString(Set, bundle.Set);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<InputFault> faults)
    {
        if (faults.Count == 0)
            return;
        json.WriteStartArray(Faults);
        foreach (var fault in faults.Take(MaximumFaults))
        {
            json.WriteStartObject();
            json.WriteString("field", fault.Field);
            json.WriteString(Code, RecordWord<InputFaultCode>.Of(fault.Code));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

/// <summary>What every record of a request says of the request.</summary>
/// <param name="Caller">The key's or token's name.</param>
/// <param name="Route">The route as it is declared, never the address as sent.</param>
/// <param name="Trace">Names the request in the logs.</param>
/// <param name="Duration">From the request's start to the record.</param>
public readonly record struct RequestFacts(string Caller, string Route, string Trace, TimeSpan Duration);
