namespace Sepsis.Training.Fit;

internal enum CalibrationKind
{
    Platt,
    Isotonic,
}
