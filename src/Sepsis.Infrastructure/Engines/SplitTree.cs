namespace Sepsis.Infrastructure.Engines;

/// <summary>One split, by the leaves that it takes away from a row it sends to the right.</summary>
/// <param name="LeftLeaves">A bit for each leaf on its left; the tree's leftmost leaf is the lowest bit.</param>
internal readonly record struct Split(int Feature, double Threshold, bool MissingGoesRight, ulong LeftLeaves);

/// <summary>A tree as its splits and its leaves, these from the left.</summary>
internal sealed record SplitTree(IReadOnlyList<Split> Splits, IReadOnlyList<double> Leaves)
{
    public const int MostLeaves = 64;

    private const int MissingIsZero = 1;
    private const int MissingIsNan = 2;

    /// <summary>Null where LightGBM itself has to score: more leaves than bits, categories, a zero that means missing (tree.h), another number of features, children that are no tree.</summary>
    public static SplitTree? Of(TreeText tree, int features)
    {
        if (tree.Leaves.Length > MostLeaves || tree.Features.Any(feature => feature < 0 || feature >= features) || tree.Decisions.Any(decision => (decision & 1) != 0 || decision >> 2 == MissingIsZero))
            return null;
        var (splits, leaves, visits) = (new List<Split>(), new List<double>(), 0);
        var root = tree.Features.Length == 0 ? ~0 : 0;
        return LeavesUnder(root) is not null && leaves.Count == tree.Leaves.Length ? new(splits, leaves) : null;

        ulong? LeavesUnder(int child)
        {
            if (child < 0)
                return Leaf(~child);
            if (child >= tree.Features.Length || ++visits > tree.Features.Length)
                return null;
            var (threshold, decision) = (tree.Thresholds[child], tree.Decisions[child]);
            if (LeavesUnder(tree.Left[child]) is not { } left)
                return null;
            splits.Add(new(tree.Features[child], threshold, MissingGoesRight(decision, threshold), left));
            return LeavesUnder(tree.Right[child]) is { } right ? left | right : null;
        }

        ulong? Leaf(int leaf)
        {
            if (leaf >= tree.Leaves.Length || leaves.Count == tree.Leaves.Length)
                return null;
            leaves.Add(tree.Leaves[leaf]);
            return 1UL << (leaves.Count - 1);
        }
    }

    /// <summary>Where no missing value was seen in training LightGBM takes it for 0.</summary>
    private static bool MissingGoesRight(int decision, double threshold) => decision >> 2 == MissingIsNan ? (decision & 2) == 0 : 0 > threshold;
}
