using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Scores;

/// <summary>
/// Lactate beside the scores: above 2 mmol/L it is to be measured again, from 4 mmol/L on it calls for fluids.
/// Levy, Evans and Rhodes, Intensive Care Med 2018;44:925 (the hour-1 bundle).
/// </summary>
public static class Lactate
{
    /// <summary>Null where it is not known.</summary>
    public static LactateLevelBand? Band(PatientReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading[Measurements.LactateLevel] switch
        {
            >= 4 => LactateLevelBand.High,
            > 2 => LactateLevelBand.Raised,
            <= 2 => LactateLevelBand.NotRaised,
            _ => null,
        };
    }
}
