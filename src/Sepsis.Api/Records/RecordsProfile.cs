using System.Text.Json;
using AutoMapper;
using Sepsis.Api.Wire;
using Sepsis.Application.Records;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Records;

/// <summary>From what is kept to what is said of it.</summary>
internal sealed class RecordsProfile : Profile
{
    public RecordsProfile()
    {
        CreateMap<Outcome, OutcomeResponse>().Param(nameof(OutcomeResponse.Label), outcome => outcome.Sepsis ? 1 : 0);
        CreateMap<RecordedOutcome, RecordedOutcomeResponse>()
            .Param(nameof(RecordedOutcomeResponse.AssessmentId), recorded => recorded.Outcome.AssessmentId);
        CreateMap<AuditVerification, AuditVerificationResponse>()
            .Param(nameof(AuditVerificationResponse.Whole), verification => verification.IsWhole);
        CreateMap<StoredAssessment, StoredAssessmentResponse>()
            .Param(nameof(StoredAssessmentResponse.AssessmentId), stored => stored.Record.Id)
            .Param(nameof(StoredAssessmentResponse.At), stored => stored.Record.At)
            .Param(nameof(StoredAssessmentResponse.Caller), stored => stored.Body.GetProperty(RecordBody.Caller).GetString())
            .Param(nameof(StoredAssessmentResponse.Route), stored => stored.Body.GetProperty(RequestRecords.Route).GetString())
            .Param(nameof(StoredAssessmentResponse.PatientKey), stored => stored.Record.PatientKey)
            .Param(nameof(StoredAssessmentResponse.PatientId), PatientId)
            .Param(nameof(StoredAssessmentResponse.Inputs), stored => stored.Body.GetProperty(RequestRecords.Inputs))
            .Param(nameof(StoredAssessmentResponse.Sent), stored => RequestRecords.SentOf(stored.Body).Select(PanelSet.NameOf))
            .Param(nameof(StoredAssessmentResponse.Output), stored => stored.Body.GetProperty(RequestRecords.Output))
            .Param(nameof(StoredAssessmentResponse.Model), stored => stored.Body.GetProperty(RequestRecords.Model))
            .Param(nameof(StoredAssessmentResponse.Outcome), stored => stored.Outcomes.Count > 0 ? stored.Outcomes[^1] : null);
    }

    private static string? PatientId(StoredAssessment stored) =>
        stored.Body.TryGetProperty(RequestRecords.PatientId, out var patientId) ? patientId.GetString() : null;
}

/// <summary>The record of an assessment, its body read, and what was said of the patient since.</summary>
internal sealed record StoredAssessment(AuditRecord Record, JsonElement Body, IReadOnlyList<Outcome> Outcomes)
{
    public static StoredAssessment Of(StoredRecord stored, IEnumerable<Outcome> outcomes) =>
        new(stored.Record, JsonElement.Parse(stored.Record.Body.Span), [.. outcomes]);

    public override string ToString() => $"StoredAssessment {Record.Id} (values withheld)";
}
