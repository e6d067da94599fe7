using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sepsis.Infrastructure.Engines;

/// <summary>
/// The same trees without walking them (QuickScorer, Lucchese and others, SIGIR 2015): a word of bits for each tree says which
/// leaves are still possible, every split that sends the row to the right takes away the leaves on its left, and the lowest
/// bit that remains is the leaf. A feature's splits are sorted by threshold, so those that take leaves away are the first so
/// many; what the first so many take together is kept ready. Hardly a branch can be mispredicted, and no load waits for
/// another. Leaves are added in LightGBM's own order, so the sums are the same to the last bit.
/// </summary>
internal abstract class QuickScorer
{
    /// <summary>So that the words fit on the stack: 64 KiB.</summary>
    private const int MostTrees = 8192;

    /// <summary>Null where the text holds something that only LightGBM itself can score.</summary>
    public static QuickScorer? Of(string model, int features)
    {
        var splitTrees = TreeText.ReadAll(model)?.Select(tree => SplitTree.Of(tree, features)).ToList();
        if (splitTrees is not { Count: <= MostTrees } || splitTrees.Contains(null))
            return null;
        var trees = splitTrees.OfType<SplitTree>().ToList();
        return trees.Max(tree => tree.Leaves.Count) <= 32 ? new QuickScorer<uint>(features, trees) : new QuickScorer<ulong>(features, trees);
    }

    /// <param name="row">NaN where not known.</param>
    public abstract double Predict(ReadOnlySpan<double> row);

    /// <summary>Rows of thresholds and of missing values, where a score that is wrong goes wrong.</summary>
    public abstract double[] Probes(int rows);
}

/// <typeparam name="TLeaves">A bit for each leaf of a tree.</typeparam>
internal sealed class QuickScorer<TLeaves> : QuickScorer
    where TLeaves : unmanaged, IBinaryInteger<TLeaves>
{
    private readonly int _trees;
    private readonly Feature[] _features;

    /// <summary>Of each tree as many as the word has bits, from the leftmost.</summary>
    private readonly double[] _leaves;

    private static int Bits => Unsafe.SizeOf<TLeaves>() * 8;

    /// <summary>What one input takes away.</summary>
    /// <param name="Thresholds">Of all splits on it, ascending: a value above takes the split's left leaves away.</param>
    /// <param name="Trees">Of each split.</param>
    /// <param name="Remaining">Of each split: all leaves but those on its left.</param>
    /// <param name="Stride">So many splits are one block.</param>
    /// <param name="Blocks">What all splits before each block leave together, a word for each tree.</param>
    /// <param name="Missing">What is left where the input is not known.</param>
    private sealed record Feature(double[] Thresholds, ushort[] Trees, TLeaves[] Remaining, int Stride, TLeaves[] Blocks, TLeaves[] Missing);

    public QuickScorer(int features, IReadOnlyList<SplitTree> trees)
    {
        _trees = trees.Count;
        _leaves = new double[_trees * Bits];
        for (var tree = 0; tree < _trees; tree++)
            trees[tree].Leaves.ToArray().CopyTo(_leaves, tree * Bits);
        var splits = trees.SelectMany((tree, place) => tree.Splits.Select(split => (Split: split, Tree: place))).ToLookup(found => found.Split.Feature);
        _features = [.. Enumerable.Range(0, features).Select(feature => Sorted([.. splits[feature].OrderBy(found => found.Split.Threshold)]))];
    }

    public override double Predict(ReadOnlySpan<double> row)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(row.Length, _features.Length);
        Span<TLeaves> possible = stackalloc TLeaves[_trees];
        possible.Fill(TLeaves.AllBitsSet);
        for (var i = 0; i < _features.Length; i++)
        {
            var feature = _features[i];
            if (double.IsNaN(row[i]))
                Keep(possible, feature.Missing);
            else
                Keep(possible, feature, Below(feature.Thresholds, row[i]));
        }

        var sum = 0.0;
        for (var tree = 0; tree < possible.Length; tree++)
            sum += _leaves[tree * Bits + int.CreateTruncating(TLeaves.TrailingZeroCount(possible[tree]))];
        return 1 / (1 + Math.Exp(-sum));
    }

    public override double[] Probes(int rows)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, rows * _features.Length).Select(i => random.Next(4) == 0 ? double.NaN : Probe(_features[i % _features.Length].Thresholds))];

        double Probe(double[] thresholds)
        {
            var threshold = thresholds.Length == 0 ? 0 : thresholds[random.Next(thresholds.Length)];
            return random.Next(2) == 0 ? threshold : Math.BitIncrement(threshold);
        }
    }

    private Feature Sorted((Split Split, int Tree)[] splits)
    {
        // A block costs a word for each tree, eight at once; within it a split costs one word: measured best where these weigh the same.
        var stride = Math.Max(16, _trees / 16);
        var remaining = Array.ConvertAll(splits, found => ~TLeaves.CreateTruncating(found.Split.LeftLeaves));
        var (blocks, missing, left) = (new List<TLeaves>(), All(), All());
        for (var i = 0; i < splits.Length; i++)
        {
            if (i % stride == 0)
                blocks.AddRange(left);
            left[splits[i].Tree] &= remaining[i];
            if (splits[i].Split.MissingGoesRight)
                missing[splits[i].Tree] &= remaining[i];
        }

        blocks.AddRange(left);
        return new([.. splits.Select(found => found.Split.Threshold)], [.. splits.Select(found => (ushort)found.Tree)], remaining, stride, [.. blocks], missing);
    }

    private TLeaves[] All() => [.. Enumerable.Repeat(TLeaves.AllBitsSet, _trees)];

    private static void Keep(Span<TLeaves> possible, Feature feature, int splits)
    {
        var block = splits / feature.Stride;
        if (block > 0)
            Keep(possible, feature.Blocks.AsSpan(block * possible.Length, possible.Length));
        for (var i = block * feature.Stride; i < splits; i++)
            possible[feature.Trees[i]] &= feature.Remaining[i];
    }

    private static void Keep(Span<TLeaves> possible, ReadOnlySpan<TLeaves> remaining)
    {
        var words = MemoryMarshal.Cast<TLeaves, Vector<TLeaves>>(possible);
        var with = MemoryMarshal.Cast<TLeaves, Vector<TLeaves>>(remaining);
        for (var i = 0; i < words.Length; i++)
            words[i] &= with[i];
        for (var i = words.Length * Vector<TLeaves>.Count; i < possible.Length; i++)
            possible[i] &= remaining[i];
    }

    /// <summary>How many thresholds the value is above; halving without a branch, since a processor cannot foresee them.</summary>
    private static int Below(double[] thresholds, double value)
    {
        var (from, length) = (0, thresholds.Length);
        while (length > 0)
        {
            var half = (length + 1) >> 1;
            from += thresholds[from + half - 1] < value ? half : 0;
            length -= half;
        }

        return from;
    }
}
