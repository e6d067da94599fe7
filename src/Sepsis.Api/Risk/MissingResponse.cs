using Sepsis.Domain.Vitals;

namespace Sepsis.Api.Risk;

/// <summary>An input the model looks at and that was not supplied: the assessment was made without it.</summary>
/// <param name="Item">The input.</param>
public sealed record MissingResponse(string Item)
{
    public static MissingResponse From(Measurement measurement)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        return new(measurement.Name);
    }
}
