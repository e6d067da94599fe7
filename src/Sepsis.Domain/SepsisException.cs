using Sepsis.Domain.Inputs;

namespace Sepsis.Domain;

/// <summary>An expected fault: it carries its code, and a detail that never holds a patient's value.</summary>
public sealed class SepsisException(SepsisError error, string detail, Exception? inner = null)
    : Exception(detail, inner)
{
    public SepsisError Error { get; } = error;

    /// <summary>Input faults, all of them at once; empty for every other kind.</summary>
    public IReadOnlyList<InputFault> Faults { get; init; } = [];

    public static SepsisException Invalid(IReadOnlyList<InputFault> faults) =>
        new(SepsisError.InvalidInput, SepsisError.InvalidInput.Title) { Faults = faults };
}
