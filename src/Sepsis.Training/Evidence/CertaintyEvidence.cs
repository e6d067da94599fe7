namespace Sepsis.Training.Evidence;

/// <summary>
/// What an answer says of its own certainty, held against what happened: each fold was answered from the calibration
/// pairs of the others.
/// </summary>
/// <param name="Level">How often a set is to hold the truth.</param>
/// <param name="Rows">That could be answered: those whose other folds had both classes.</param>
/// <param name="WithOutcome">How often the set held it of rows with the outcome; null where there were none.</param>
/// <param name="WithoutOutcome">Likewise of rows without.</param>
/// <param name="Sets">How often each was the answer.</param>
/// <param name="Width">Of the interval about the probability.</param>
/// <param name="Deciles">Rows of neighbouring probabilities, the lowest first.</param>
internal sealed record CertaintyEvidence(
    double Level, int Rows, CoverageEvidence? WithOutcome, CoverageEvidence? WithoutOutcome, SetShares Sets, IntervalWidth Width, IReadOnlyList<IntervalDecile> Deciles);

/// <param name="Share">Of the rows whose set held the truth.</param>
/// <param name="StandardError">Clustered by patient; null of one patient.</param>
/// <param name="Kept">Within two standard errors of the level or above it; null without one.</param>
internal sealed record CoverageEvidence(double Share, int Rows, int Patients, double? StandardError, bool? Kept);

/// <summary>Shares of the rows. Both: it cannot tell. Empty: unusual among those with the outcome and among those without.</summary>
internal sealed record SetShares(double Outcome, double NoOutcome, double Both, double Empty);

internal sealed record IntervalWidth(double Mean, double NinetiethPercentile);

/// <param name="Predicted">Mean probability.</param>
/// <param name="Lower">Mean lower end of the interval.</param>
/// <param name="Observed">Share with the outcome.</param>
/// <param name="StandardError">Of the observed share, clustered by patient; null of one patient.</param>
/// <param name="Upper">Mean upper end.</param>
internal sealed record IntervalDecile(int Rows, double Predicted, double Lower, double Observed, double? StandardError, double Upper)
{
    public bool Within => Observed >= Lower && Observed <= Upper;
}
