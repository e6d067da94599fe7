namespace Sepsis.Training.Evidence;

/// <param name="Replicates">Resamples of whole patients that the intervals are taken from.</param>
/// <param name="Confidence">0.95.</param>
internal sealed record EvaluationMethod(int Folds, int Seed, int Replicates, double Confidence, IReadOnlyDictionary<string, string> Tools);
