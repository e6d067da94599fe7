using System.Globalization;
using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Models;

/// <summary>Whom the model was trained on; a patient outside it gets no number.</summary>
public sealed record TrainingPopulation(string Description, bool Synthetic, double MinimumAge, double MaximumAge)
{
    public bool Holds(double age) => age >= MinimumAge && age <= MaximumAge;

    /// <summary>Why this patient gets no number; null if they do, or if the age itself is at fault.</summary>
    public InputFault? Check(double age) => !Measurements.Age.IsPlausible(age) || Holds(age)
        ? null
        : new(Measurements.Age.Name, InputFaultCode.OutsidePopulation,
            string.Create(CultureInfo.InvariantCulture, $"{age} is outside the population this model was trained on ({MinimumAge} to {MaximumAge} {Measurements.Age.Unit})"))
        {
            Received = age.ToString("R", CultureInfo.InvariantCulture),
            Minimum = MinimumAge,
            Maximum = MaximumAge,
            Unit = Measurements.Age.Unit,
        };
}
