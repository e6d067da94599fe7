namespace Sepsis.Domain.Models;

/// <summary>
/// Inputs with the output training saw. A bundle serves only if it gives them again: the wrong engine, a wrong
/// file or a processor that computes otherwise is found at load and not at a patient.
/// </summary>
public sealed record GoldenRows(double Tolerance, IReadOnlyList<GoldenRow> Rows)
{
    public const int AtLeast = 20;
}
