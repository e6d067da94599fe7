using System.Globalization;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;

namespace Sepsis.Domain.Answers;

/// <summary>
/// Whether a patient gets a number of a model, decided here and nowhere else: the values hold together, and the model was made
/// for such a patient. Whoever answers asks again of the model that answers, for another may have come to serve.
/// </summary>
public static class Admission
{
    /// <summary>Without an allocation.</summary>
    /// <param name="values">One number for each measurement of the catalogue, NaN where it is not known.</param>
    /// <param name="population">Of the model.</param>
    public static bool Admits(ReadOnlySpan<double> values, TrainingPopulation population)
    {
        ArgumentNullException.ThrowIfNull(population);
        return ReadingRules.IsSound(values) && population.Holds(values[Measurements.Age.Index]);
    }

    /// <summary>Everything that stands against a number.</summary>
    /// <param name="reading">The values.</param>
    /// <param name="population">Of the model; null while none serves.</param>
    /// <param name="alreadyFaulty">Fields already reported: nothing more is said of them.</param>
    /// <param name="faults">Called for every fault found: of the values, then of the request, then of the population.</param>
    /// <param name="ofRequest">Faults that are not of the values: its times, its identifier.</param>
    public static void Check(
        PatientReading reading, TrainingPopulation? population, Func<string, bool> alreadyFaulty, Action<InputFault> faults,
        params IEnumerable<InputFault> ofRequest)
    {
        ArgumentNullException.ThrowIfNull(faults);
        ArgumentNullException.ThrowIfNull(ofRequest);
        ReadingRules.Check(reading, alreadyFaulty, faults);
        foreach (var fault in ofRequest)
            faults(fault);
        if (population is not null && Outside(reading, population) is { } outside)
            faults(outside);
    }

    /// <summary>Why a patient of sound values gets no number of this model; null if they do, or if the age itself is at fault.</summary>
    public static InputFault? Outside(PatientReading reading, TrainingPopulation population)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(population);
        var age = reading[Measurements.Age];
        if (!Measurements.Age.IsPlausible(age) || population.Holds(age))
            return null;
        var (youngest, oldest, unit) = (population.MinimumAge, population.MaximumAge, Measurements.Age.Unit);
        return new(Measurements.Age.Name, InputFaultCode.OutsidePopulation, string.Create(
            CultureInfo.InvariantCulture, $"{age} is outside the population this model was trained on ({youngest} to {oldest} {unit})"))
        {
            Received = age.ToString("R", CultureInfo.InvariantCulture),
            Minimum = youngest,
            Maximum = oldest,
            Unit = unit,
        };
    }
}
