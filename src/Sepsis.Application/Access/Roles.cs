namespace Sepsis.Application.Access;

/// <summary>What a caller may do; a key or a token carries any of them.</summary>
[Flags]
public enum Roles
{
    None = 0,

    /// <summary>Send patients and have them answered.</summary>
    Predict = 1,

    /// <summary>See models, stored assessments and reports.</summary>
    Read = 2,

    /// <summary>Say what became of a patient.</summary>
    Feedback = 4,

    /// <summary>Change models, see the audit's state.</summary>
    Admin = 8,
}
