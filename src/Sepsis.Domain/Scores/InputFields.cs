using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Scores;

/// <summary>Both catalogues together: what a model may look at, and what only the scores do.</summary>
public static class InputFields
{
    public static InputField? Find(string name) => Measurements.Find(name) ?? (InputField?)BedsideQuantities.Find(name);
}
