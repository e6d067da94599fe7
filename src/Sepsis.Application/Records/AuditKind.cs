namespace Sepsis.Application.Records;

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
