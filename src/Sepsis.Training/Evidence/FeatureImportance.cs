namespace Sepsis.Training.Evidence;

/// <param name="Name">An input; what is derived from it is shuffled with it.</param>
/// <param name="AurocLost">By shuffling it among rows the fold's models had not learned from: mean over folds.</param>
/// <param name="StandardDeviation">Over folds.</param>
/// <param name="GainShare">Its share, with what is derived from it, of the trees' total gain; null where no member is of trees.</param>
internal sealed record FeatureImportance(string Name, double AurocLost, double StandardDeviation, double? GainShare);
