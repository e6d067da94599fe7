using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Answers;

/// <summary>What measuring one missing input would do to the answer, over the values this patient may be expected to have.</summary>
/// <param name="ExpectedChange">Mean of the absolute change of the probability.</param>
/// <param name="BandChangeChance">Of falling in another risk band.</param>
/// <param name="DecisionChangeChance">Of crossing the decision threshold.</param>
public sealed record NextMeasurement(Measurement Measurement, double ExpectedChange, double BandChangeChance, double DecisionChangeChance)
{
    public override string ToString() => $"NextMeasurement {Measurement.Name} (values withheld)";
}
