namespace Sepsis.Training.Ensembles;

internal enum CalibrationKind
{
    Platt,
    Isotonic,
}
