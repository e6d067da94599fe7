namespace Sepsis.Training.Data;

/// <summary>
/// Rows dealt into folds, whole groups at a time: groups with positive rows first and where positives are fewest, the
/// others where negatives are fewest. So every fold has nearly the same prevalence and size. The seed shuffles the deal.
/// </summary>
internal sealed class GroupedFolds
{
    public GroupedFolds(int[] foldOfRow, int count) => (FoldOfRow, Count) = (foldOfRow, count);

    public IReadOnlyList<int> FoldOfRow { get; }

    public int Count { get; }

    public int[] RowsIn(int fold) => Rows(fold, inside: true);

    public int[] RowsOutside(int fold) => Rows(fold, inside: false);

    private int[] Rows(int fold, bool inside)
    {
        var rows = new List<int>(FoldOfRow.Count);
        for (var row = 0; row < FoldOfRow.Count; row++)
            if (FoldOfRow[row] == fold == inside)
                rows.Add(row);
        return [.. rows];
    }

    public static GroupedFolds Deal(IReadOnlyList<int> groupOfRow, ReadOnlySpan<bool> labels, int folds, int seed)
    {
        var tallies = Tally(groupOfRow, labels);
        CheckEnough(tallies, folds);
        var order = tallies.Keys.ToArray();
        new Random(seed).Shuffle(order);
        var foldOfGroup = new Dictionary<int, int>(order.Length);
        var rows = new long[folds];
        var positives = new long[folds];
        foreach (var group in order.OrderByDescending(group => tallies[group].Positives).ThenByDescending(group => tallies[group].Rows))
        {
            var tally = tallies[group];
            var fold = Enumerable.Range(0, folds)
                .MinBy(f => tally.Positives > 0 ? (positives[f], rows[f]) : (rows[f] - positives[f], rows[f]));
            foldOfGroup[group] = fold;
            rows[fold] += tally.Rows;
            positives[fold] += tally.Positives;
        }

        for (var fold = 0; fold < folds; fold++)
            if (positives[fold] == rows[fold])
                throw TooFew("without the outcome", WithNegatives(tallies), folds);
        return new GroupedFolds([.. groupOfRow.Select(group => foldOfGroup[group])], folds);
    }

    /// <summary>More folds than this would leave one without a septic patient, or with no other.</summary>
    public static int Most(IReadOnlyList<int> groupOfRow, ReadOnlySpan<bool> labels)
    {
        var tallies = Tally(groupOfRow, labels);
        return Math.Min(WithPositives(tallies), WithNegatives(tallies));
    }

    private static Dictionary<int, (int Rows, int Positives)> Tally(IReadOnlyList<int> groupOfRow, ReadOnlySpan<bool> labels)
    {
        var tallies = new Dictionary<int, (int Rows, int Positives)>();
        for (var row = 0; row < labels.Length; row++)
        {
            var (rows, positives) = tallies.GetValueOrDefault(groupOfRow[row]);
            tallies[groupOfRow[row]] = (rows + 1, positives + (labels[row] ? 1 : 0));
        }

        return tallies;
    }

    private static void CheckEnough(Dictionary<int, (int Rows, int Positives)> tallies, int folds)
    {
        if (WithPositives(tallies) is var septic && septic < folds)
            throw TooFew("with the outcome", septic, folds);
        if (WithNegatives(tallies) is var others && others < folds)
            throw TooFew("without the outcome", others, folds);
    }

    private static int WithPositives(Dictionary<int, (int Rows, int Positives)> tallies) =>
        tallies.Values.Count(tally => tally.Positives > 0);

    private static int WithNegatives(Dictionary<int, (int Rows, int Positives)> tallies) =>
        tallies.Values.Count(tally => tally.Positives < tally.Rows);

    private static UnusableDataException TooFew(string which, int count, int folds) =>
        new(
            $"The data hold {count} independent patients {which}, too few for {folds} folds (patients that share identical rows count "
            + "as one).");
}
