namespace Sepsis.Training.Fit;

/// <summary>One fold's votes, by weights that were made without it, and the others' by the same weights.</summary>
/// <param name="Rows">Of the fold.</param>
/// <param name="Votes">Of these, before the calibration.</param>
/// <param name="OtherVotes">Of all rows outside it.</param>
/// <param name="OtherLabels">What happened outside it.</param>
internal sealed record FoldVotes(int[] Rows, double[] Votes, double[] OtherVotes, bool[] OtherLabels)
{
    /// <summary>Fold by fold.</summary>
    public static IEnumerable<FoldVotes> All(OutOfFold predictions, Func<PredictedRows, double[]> weightsFrom)
    {
        for (var fold = 0; fold < predictions.Folds.Count; fold++)
        {
            var others = predictions.Outside(fold);
            var weights = weightsFrom(others);
            var rows = predictions.Folds.RowsIn(fold);
            yield return new(rows, predictions.All.Take(rows).Vote(weights), others.Vote(weights), others.Labels);
        }
    }
}
