using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Sepsis.Api.Access;
using Sepsis.Api.Wire;
using Sepsis.Application.Assess;
using Sepsis.Application.Records;
using Sepsis.Domain;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Records;

/// <summary>What one request leaves behind, gathered until its answer is sent.</summary>
internal sealed class AuditEntry(HttpContext context, AuditedRoute route, IAuditTrail trail, ISiteSecret secret, TimeProvider time)
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private List<AuditRecord> _records = new(1);
    private AssessRiskCommand? _asked;
    private List<Task>? _begun;
    private bool _leavesNone;

    /// <summary>Whether there is anything that was not said to be kept yet.</summary>
    public bool IsWaiting => _records.Count > 0 || _begun is not null;

    /// <summary>Whether anything that waits tells of an answer, which must not be sent without it.</summary>
    public bool HoldsAnswers { get; private set; }

    /// <summary>Whether it has any record at all, or needs none.</summary>
    public bool IsRecorded { get; private set; }

    /// <summary>That of a request, which its answer waits for; null where nothing is recorded.</summary>
    public static AuditEntry? Of(HttpContext context) => (context.Features.Get<IHttpResponseBodyFeature>() as HeldAnswer)?.Entry;

    /// <summary>Whether an answer of that status needs a record, and there is none.</summary>
    public bool IsMissing(int status) => !IsRecorded && route.AnswersLeaveOne && status < StatusCodes.Status400BadRequest;

    /// <summary>What was sent, for the record of a refusal.</summary>
    public void Asked(AssessRiskCommand patient) => _asked = patient;

    public void Answered(RiskAssessment assessment, AuditKind kind = AuditKind.Assessment) =>
        Add(RequestRecords.Answered(kind, assessment, Facts(), secret));

    /// <summary>A part of a batch: its records are being kept while the next is answered.</summary>
    public void Answered(IReadOnlyList<BatchItem> part)
    {
        foreach (var item in part)
        {
            if (item.Assessment is { } assessment)
                Answered(assessment);
            else
                Refused(StatusCodes.Status422UnprocessableEntity, SepsisError.InvalidInput.Code, item.Faults, item.Patient);
        }

        Begin();
    }

    /// <summary>A batch of nobody: there is nothing to record, and nothing that would tell of a patient.</summary>
    public void AnsweredNobody() => IsRecorded = true;

    /// <summary>Somebody reads what was kept.</summary>
    /// <param name="assessment">Which, where it is one.</param>
    /// <param name="assessments">How many; null where they are still being read.</param>
    public void Read(Guid? assessment, int? assessments) => Add(RequestRecords.Read(time.GetUtcNow(), assessment, assessments, Facts()));

    private void Add(AuditRecord record)
    {
        _records.Add(record);
        HoldsAnswers = IsRecorded = true;
    }

    /// <summary>
    /// The whole request was refused, or failed. Who has no key, or asks too often, leaves no record: it must not fill the store.
    /// </summary>
    public void Refused(int status, string? code, IReadOnlyList<InputFault> faults)
    {
        _leavesNone |= code == SepsisError.CredentialMissing.Code || code == SepsisError.TooManyRequests.Code;
        Refused(status, code, faults, _asked);
    }

    /// <summary>They are not sent after all: what is said instead needs no record.</summary>
    public void DropAnswers() => HoldsAnswers = false;

    /// <summary>Has all of it kept; what comes after is another group.</summary>
    public ValueTask KeepAsync()
    {
        HoldsAnswers = false;
        if (_begun is null)
            return trail.AppendAsync(Take());
        Begin();
        var begun = _begun;
        _begun = null;
        return new(Task.WhenAll(begun));
    }

    private void Begin()
    {
        if (_records.Count > 0)
            (_begun ??= []).Add(AppendAsync(Take()));
    }

    /// <summary>A store that refuses at once fails as one that fails later: when the answer is to be sent.</summary>
    private async Task AppendAsync(List<AuditRecord> records) => await trail.AppendAsync(records);

    private List<AuditRecord> Take()
    {
        var records = _records;
        _records = [];
        return records;
    }

    private void Refused(int status, string? code, IReadOnlyList<InputFault> faults, AssessRiskCommand? patient)
    {
        if (_leavesNone)
            return;
        var now = time.GetUtcNow();
        _records.Add(RequestRecords.Refused(Guid.CreateVersion7(now), now, status, code, faults, patient, Facts(), secret));
        IsRecorded = true;
    }

    private RequestFacts Facts() => new(
        AskedBy.Of(context).Name, route.Path, ProblemResponse.Trace(context), Stopwatch.GetElapsedTime(_started));
}
