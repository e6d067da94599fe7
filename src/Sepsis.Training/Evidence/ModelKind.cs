namespace Sepsis.Training.Evidence;

internal enum ModelKind
{
    Ensemble,
    Member,
    Baseline,
}
