namespace Sepsis.Domain.Inputs;

public enum MeasurementKind
{
    VitalSign,
    Laboratory,
    Demographic,
}
