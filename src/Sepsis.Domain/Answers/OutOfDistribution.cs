namespace Sepsis.Domain.Answers;

/// <summary>
/// Whether a patient is one the model was trained for, by each input and by all together. Made once for a bundle;
/// immutable. A patient with 26 known inputs takes 5.5 us, one with 7 takes 0.7 us, and nothing is allocated where nothing is unusual.
/// </summary>
public sealed class OutOfDistribution
{
    private readonly InputLimits _limits;
    private readonly ConditionalDistributions _distributions;
    private readonly InputLimit?[] _columns;

    public OutOfDistribution(InputLimits limits, ConditionalDistributions distributions)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(distributions);
        (_limits, _distributions) = (limits, distributions);
        _columns = [.. distributions.Names.Select(name => limits.Inputs.FirstOrDefault(input => input.Name == name))];
    }

    /// <param name="inputs">The patient's, NaN where not known. Of one that training never knew, nothing is said.</param>
    public UnusualInputs Check(ReadOnlySpan<double> inputs)
    {
        List<UnusualInput>? unusual = null;
        for (var column = 0; column < _columns.Length; column++)
            if (_columns[column] is { } limit && limit.Judge(inputs[column]) is var rarity and not InputRarity.Usual)
                (unusual ??= []).Add(new(column, limit.Name, rarity, inputs[column] > limit.WarnAbove, limit.UsualLow, limit.UsualHigh));
        var combination = Judge(_distributions.CombinationScore(inputs));
        return unusual is null && combination == InputRarity.Usual ? UnusualInputs.None : new(unusual ?? [], combination);
    }

    /// <summary>Fewer than two known inputs (NaN) are no combination.</summary>
    private InputRarity Judge(double combination) =>
        combination > _limits.FarCombination ? InputRarity.Extrapolated
        : combination > _limits.WarnCombination ? InputRarity.Unusual
        : InputRarity.Usual;
}
