using Sepsis.Training.Data;

namespace Sepsis.Training.Fit;

/// <summary>
/// What each member said of each row when it had not learned from it, nor from any row of the same group: the only
/// predictions that weights, calibration, thresholds and reported figures are made from.
/// </summary>
/// <param name="Members">Names, in voting order.</param>
/// <param name="Probabilities">Member by member, row by row.</param>
/// <param name="Folds">Which fold each row was held out in.</param>
/// <param name="Labels">What happened.</param>
internal sealed record OutOfFold(IReadOnlyList<string> Members, IReadOnlyList<double[]> Probabilities, GroupedFolds Folds, bool[] Labels)
{
    public PredictedRows All => new(Probabilities, Labels);

    public PredictedRows In(int fold) => All.Take(Folds.RowsIn(fold));

    public PredictedRows Outside(int fold) => All.Take(Folds.RowsOutside(fold));
}
