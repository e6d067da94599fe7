namespace Sepsis.Domain.Answers;

/// <summary>What of a patient lies outside what training had.</summary>
/// <param name="Inputs">Each by itself, in the order of the model's inputs.</param>
/// <param name="Combination">All that are known, together.</param>
public sealed record UnusualInputs(IReadOnlyList<UnusualInput> Inputs, InputRarity Combination)
{
    public static readonly UnusualInputs None = new([], InputRarity.Usual);

    /// <summary>The model has seen nothing like it: no answer should rest on its number.</summary>
    public bool Extrapolates => Combination == InputRarity.Extrapolated || Inputs.Any(input => input.Rarity == InputRarity.Extrapolated);

    public override string ToString() => "UnusualInputs (values withheld)";
}
