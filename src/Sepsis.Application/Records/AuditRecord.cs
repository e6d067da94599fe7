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

/// <summary>What a record tells of. Stored by name: add, never rename.</summary>
public enum AuditKind
{
    /// <summary>A patient was answered, or would have been: an answer that was given up after its record was kept never left.</summary>
    Assessment,

    /// <summary>A patient was answered as they might be, with some values changed.</summary>
    WhatIf,

    /// <summary>A request was refused or failed.</summary>
    Refusal,

    /// <summary>What became of a patient; its subject is the assessment.</summary>
    Outcome,

    /// <summary>What the shadow would have answered; its subject is the assessment.</summary>
    Shadow,

    /// <summary>Stored assessments were read.</summary>
    Reading,

    /// <summary>Another model serves, or none could be made to.</summary>
    Model,

    /// <summary>A setting that changes answers: the aim of the decision threshold.</summary>
    Configuration,

    /// <summary>A key was made or revoked.</summary>
    Key,
}
