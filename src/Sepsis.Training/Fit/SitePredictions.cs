using Sepsis.Training.Data;

namespace Sepsis.Training.Fit;

/// <summary>What a member that learned at the other sites said: of the rows it stopped on there, and of this site's rows.</summary>
internal sealed record SitePredictions(double[] Stopping, double[] Judged);

/// <summary>The rows those predictions are of; worked out again from the split, and so not kept.</summary>
internal sealed record SiteRows(int[] Train, int[] Stopping, int[] Judged)
{
    public static SiteRows Of(DesignMatrix matrix, FoldSplit split, IReadOnlyList<int> siteOfRow, int site, int seed)
    {
        var judged = Enumerable.Range(0, matrix.Rows).Where(row => siteOfRow[row] == site).ToArray();
        var there = judged.Select(row => split.GroupOfRow[row]).ToHashSet();
        var elsewhere = Enumerable.Range(0, matrix.Rows).Where(row => siteOfRow[row] != site && !there.Contains(split.GroupOfRow[row])).ToArray();
        var (train, stopping) = StoppingSplit.Of(matrix, split, elsewhere, seed + site + 1);
        return new(train, stopping, judged);
    }
}
