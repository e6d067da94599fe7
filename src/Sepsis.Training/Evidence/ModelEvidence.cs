namespace Sepsis.Training.Evidence;

/// <param name="Name">ensemble, gradient_boosted_trees, neural_network, prevalence, logistic_regression, logistic_regression_extended, sirs, news2, qsofa.</param>
/// <param name="Note">What must be known to read the figures (items a score lacks in these data), or empty.</param>
/// <param name="Figures">By the names of <see cref="FigureNames"/>; one that cannot be reckoned is absent, not zero.</param>
internal sealed record ModelEvidence(string Name, ModelKind Kind, string Note, IReadOnlyDictionary<string, FigureEvidence> Figures);
