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

/// <summary>Rows with each member's probability and what happened.</summary>
internal sealed record PredictedRows(IReadOnlyList<double[]> Members, bool[] Labels)
{
    public int Rows => Labels.Length;

    public PredictedRows Take(int[] rows) =>
        new([.. Members.Select(member => Array.ConvertAll(rows, row => member[row]))], Array.ConvertAll(rows, row => Labels[row]));

    /// <summary>The weighted vote, row by row.</summary>
    public double[] Vote(ReadOnlySpan<double> weights)
    {
        var votes = new double[Rows];
        for (var member = 0; member < Members.Count; member++)
            for (var row = 0; row < votes.Length; row++)
                votes[row] += weights[member] * Members[member][row];
        return votes;
    }
}

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

/// <summary>Predictions by member and row as they were made, bit by bit: text would be five times as long and slower to read.</summary>
internal static class PredictionFile
{
    public static byte[] Write(IReadOnlyList<double[]> members)
    {
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content);
        writer.Write(members.Count);
        writer.Write(members.Count == 0 ? 0 : members[0].Length);
        foreach (var member in members)
            foreach (var probability in member)
                writer.Write(probability);
        writer.Flush();
        return content.ToArray();
    }

    public static IReadOnlyList<double[]> Read(byte[] content, string file)
    {
        using var reader = new BinaryReader(new MemoryStream(content));
        var (members, rows) = (reader.ReadInt32(), reader.ReadInt32());
        if (content.Length != 8 + 8L * members * rows)
            throw new UnusableDataException($"{file} is cut short or of another run. Run fit again.");
        var predictions = new double[members][];
        for (var member = 0; member < members; member++)
        {
            predictions[member] = new double[rows];
            for (var row = 0; row < rows; row++)
                predictions[member][row] = reader.ReadDouble();
        }

        return predictions;
    }
}
