namespace Sepsis.Training.Evidence;

/// <param name="Mean">Over folds.</param>
/// <param name="Folds">Fold by fold, null where it is not defined.</param>
/// <param name="Pooled">Over all rows at once, each predicted by what had not learned from it.</param>
/// <param name="Lower">Of the interval about the pooled figure, by resampling patients.</param>
internal sealed record FigureEvidence(
    double Mean,
    double StandardDeviation,
    IReadOnlyList<double?> Folds,
    double Pooled,
    double? Lower,
    double? Upper);
