namespace Sepsis.Application.Records;

/// <summary>One record. The body is the truth; what lies beside it is an index of the body.</summary>
/// <param name="Id">Time-ordered and unique across instances; an assessment's own.</param>
/// <param name="At">When it happened, to the microsecond.</param>
/// <param name="Kind">What it tells of.</param>
/// <param name="Subject">The assessment it is about, where it is not one itself.</param>
/// <param name="PatientKey">The patient's pseudonym, where a patient was named.</param>
/// <param name="Body">JSON, in UTF-8, as <see cref="RecordBody"/> writes it.</param>
public sealed record AuditRecord(Guid Id, DateTimeOffset At, AuditKind Kind, Guid? Subject, string? PatientKey, ReadOnlyMemory<byte> Body)
{
    public override string ToString() => $"AuditRecord {Id} {Kind} (values withheld)";
}
