namespace Sepsis.Domain.Models;

/// <summary>What the gate made of a bundle. What says nothing was not judged. Stored by name: add, never rename.</summary>
public enum GateVerdict
{
    /// <summary>No gate has looked at it: it is recalibrated, or older than the gate.</summary>
    NotJudged,

    /// <summary>A rule of the gate fails; also where it was put into service by force.</summary>
    NotBlessed,

    /// <summary>Every rule holds.</summary>
    Blessed,
}
