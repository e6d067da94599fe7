namespace Sepsis.Domain.Scores;

/// <summary>ACVPU of NEWS2. To the scores all but the first are one; to whoever reads the record they are not.</summary>
public enum Consciousness
{
    Alert,

    /// <summary>New; an old one is alert.</summary>
    Confusion,

    /// <summary>Responds to voice.</summary>
    Voice,

    /// <summary>Responds to pain.</summary>
    Pain,

    Unresponsive,
}
