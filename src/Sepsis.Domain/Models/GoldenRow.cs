namespace Sepsis.Domain.Models;

/// <summary>Features in schema order (null: not known), each member's probability, the calibrated one.</summary>
public sealed record GoldenRow(IReadOnlyList<double?> Features, IReadOnlyList<double> Members, double Probability);
