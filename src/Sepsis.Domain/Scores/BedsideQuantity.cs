using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Scores;

/// <summary>A field only the bedside scores look at; no model does.</summary>
public sealed record BedsideQuantity : InputField
{
    internal BedsideQuantity(int index, string name, string label, string unit, double minimum, double maximum, double example)
        : base(name, label, unit, minimum, maximum, example) => (Index, FreshFor) = (index, Freshness.FourHours);

    /// <summary>Its place among <see cref="BedsideQuantities.All"/>.</summary>
    public int Index { get; }

    /// <summary>The value itself, refused where it cannot be true. The message names no value: it may reach a log.</summary>
    internal double? Checked(double? value) =>
        value is not { } known || IsPlausible(known)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), $"{Name} must be a number from {Minimum} to {Maximum} {Unit}");
}
