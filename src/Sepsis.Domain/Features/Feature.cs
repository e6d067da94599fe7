using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Features;

/// <summary>One column the models see: a measurement, in the unit and range it was trained with.</summary>
public sealed record Feature(string Name, string Unit, double Minimum, double Maximum)
{
    public static Feature Of(Measurement measurement)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        return new(measurement.Name, measurement.Unit, measurement.Minimum, measurement.Maximum);
    }
}
