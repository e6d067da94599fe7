namespace Sepsis.Domain.Scores;

/// <summary>
/// A number only the bedside scores look at: its name on the wire, its unit (UCUM) and the range a patient can have.
/// The range refuses slips of the unit; it says nothing of what is normal.
/// </summary>
public sealed record BedsideQuantity(string Name, string Label, string Unit, double Minimum, double Maximum)
{
    public bool IsPlausible(double value) => value >= Minimum && value <= Maximum;

    /// <summary>The value itself, refused where it cannot be true. The message names no value: it may reach a log.</summary>
    internal double? Checked(double? value) =>
        value is not { } known || IsPlausible(known)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), $"{Name} must be a number from {Minimum} to {Maximum} {Unit}");
}
