namespace Sepsis.Domain.Answers;

/// <summary>
/// One probability taken apart: <see cref="Base"/> + <see cref="MissingEffect"/> + the sum of <see cref="Effects"/> is
/// <see cref="Probability"/>.
/// </summary>
/// <param name="Base">The mean risk of the typical patients.</param>
/// <param name="MissingEffect">The step when the typical patients lose what was not measured of this one.</param>
/// <param name="MissingInputs">The columns that were not known.</param>
/// <param name="Effects">One for each known input, the largest first.</param>
public sealed record Attribution(
    double Base,
    double Probability,
    double MissingEffect,
    IReadOnlyList<int> MissingInputs,
    IReadOnlyList<FeatureEffect> Effects,
    AttributionMethod Method)
{
    public override string ToString() => "Attribution (values withheld)";
}
