using Microsoft.ML.Trainers.FastTree;

namespace Sepsis.Infrastructure.Engines;

/// <summary>One split, by the leaves that it takes away from a row it sends to the right.</summary>
/// <param name="Threshold">A value up to it goes left.</param>
/// <param name="LeftLeaves">A bit for each leaf on its left; the tree's leftmost leaf is the lowest bit.</param>
internal readonly record struct Split(int Feature, float Threshold, ulong LeftLeaves);

/// <summary>A tree as its splits and its leaves, these from the left.</summary>
internal sealed record SplitTree(IReadOnlyList<Split> Splits, IReadOnlyList<double> Leaves)
{
    public const int MostLeaves = 64;

    /// <summary>
    /// Null where it has more leaves than a word has bits, categories, features there are none of, or children that are no tree.
    /// </summary>
    public static SplitTree? Of(RegressionTree tree, double weight, int features)
    {
        if (tree.NumberOfLeaves > MostLeaves || tree.CategoricalSplitFlags.Contains(true)
            || tree.NumericalSplitFeatureIndexes.Any(feature => feature < 0 || feature >= features))
            return null;
        var (splits, leaves, visits) = (new List<Split>(), new List<double>(), 0);
        var root = tree.NumberOfNodes == 0 ? ~0 : 0;
        return LeavesUnder(root) is not null && leaves.Count == tree.NumberOfLeaves ? new(splits, leaves) : null;

        ulong? LeavesUnder(int child)
        {
            if (child < 0)
                return Leaf(~child);
            if (child >= tree.NumberOfNodes || ++visits > tree.NumberOfNodes || LeavesUnder(tree.LeftChild[child]) is not { } left)
                return null;
            splits.Add(new(tree.NumericalSplitFeatureIndexes[child], tree.NumericalSplitThresholds[child], left));
            return LeavesUnder(tree.RightChild[child]) is { } right ? left | right : null;
        }

        ulong? Leaf(int leaf)
        {
            if (leaf >= tree.NumberOfLeaves || leaves.Count == tree.NumberOfLeaves)
                return null;
            leaves.Add(weight * tree.LeafValues[leaf]);
            return 1UL << (leaves.Count - 1);
        }
    }
}
