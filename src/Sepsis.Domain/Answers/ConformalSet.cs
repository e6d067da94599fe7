namespace Sepsis.Domain.Answers;

/// <summary>Which answers cannot be ruled out.</summary>
public enum ConformalSet
{
    /// <summary>Unusual among patients with sepsis and among those without.</summary>
    Empty,
    NoSepsis,
    Sepsis,
    Both,
}
