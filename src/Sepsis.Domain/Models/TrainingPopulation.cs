namespace Sepsis.Domain.Models;

/// <summary>Whom the model was trained on; a patient outside it gets no number.</summary>
public sealed record TrainingPopulation(string Description, bool Synthetic, double MinimumAge, double MaximumAge)
{
    public bool Holds(double age) => age >= MinimumAge && age <= MaximumAge;
}
