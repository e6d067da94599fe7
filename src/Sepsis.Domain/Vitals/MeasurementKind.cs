namespace Sepsis.Domain.Vitals;

public enum MeasurementKind
{
    VitalSign,
    Laboratory,
    Demographic,
}
