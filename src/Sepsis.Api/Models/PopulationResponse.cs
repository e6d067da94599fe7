using Sepsis.Domain.Models;

namespace Sepsis.Api.Models;

/// <summary>Whom the model was trained on; a patient outside it is refused.</summary>
/// <param name="Description">In words.</param>
/// <param name="Synthetic">Whether the patients are synthetic.</param>
/// <param name="MinimumAge">Years.</param>
/// <param name="MaximumAge">Years.</param>
public sealed record PopulationResponse(string Description, bool Synthetic, double MinimumAge, double MaximumAge)
{
    public static PopulationResponse From(TrainingPopulation population) =>
        new(population.Description, population.Synthetic, population.MinimumAge, population.MaximumAge);
}
