using Sepsis.Training.Judging;

namespace Sepsis.Training.Evidence;

/// <param name="Index">Population stability index against the bundle's reference profile.</param>
/// <param name="ByChance">What the index stays below 99 times of 100 where nothing has moved.</param>
/// <param name="ReferenceMissing">Share of the training rows without the value.</param>
/// <param name="Missing">Share of these rows without it.</param>
/// <param name="ReferenceMean">Null where there was no value.</param>
internal sealed record InputDrift(string Name, double Index, double ByChance, double ReferenceMissing, double Missing, double? ReferenceMean, double? Mean)
{
    public bool IsLarge => Index >= Math.Max(PopulationStability.Large, ByChance);

    public bool IsModerate => !IsLarge && Index >= Math.Max(PopulationStability.Moderate, ByChance);
}
