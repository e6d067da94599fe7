using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Sepsis.Domain.Features;
using BoostedTrees = Microsoft.ML.Calibrators.CalibratedModelParametersBase<
    Microsoft.ML.Trainers.LightGbm.LightGbmBinaryModelParameters, Microsoft.ML.Calibrators.PlattCalibrator>;

namespace Sepsis.Infrastructure.Engines;

/// <summary>
/// The same trees without walking them (QuickScorer, Lucchese and others, SIGIR 2015): a word of bits for each tree says which
/// leaves are still possible, every split that sends the row to the right takes away the leaves on its left, and the lowest bit
/// that remains is the leaf. A feature's splits are sorted by threshold, so those that take leaves away are the first so many;
/// what the first so many take together is kept ready. Hardly a branch can be mispredicted, and no load waits for another.
/// Leaves are added in ML.NET's own order and rounded where it rounds, so the probability is the same to the last bit.
/// </summary>
internal abstract class LeafMasks
{
    /// <summary>So that the words fit on the stack: 64 KiB.</summary>
    private const int MostTrees = 8192;

    /// <summary>Null where a tree is not of a kind that is scored here.</summary>
    public static LeafMasks? Of(BoostedTrees model, int features)
    {
        var ensemble = model.SubModel.TrainedTreeEnsemble;
        var trees = ensemble.Trees.Zip(ensemble.TreeWeights, (tree, weight) => SplitTree.Of(tree, weight, features))
            .OfType<SplitTree>().ToList();
        if (trees.Count is 0 or > MostTrees || trees.Count != ensemble.Trees.Count)
            return null;
        var output = new Sigmoid(ensemble.Bias, model.Calibrator.Slope, model.Calibrator.Offset);
        return trees.Max(tree => tree.Leaves.Count) <= 32
            ? new LeafMasks<uint>(features, trees, output) : new LeafMasks<ulong>(features, trees, output);
    }

    /// <param name="row">NaN where not known.</param>
    public abstract double Predict(ReadOnlySpan<double> row);

    /// <summary>
    /// Rows where a score that is wrong goes wrong: of thresholds, with each value missing or known alone, with all and with none.
    /// </summary>
    /// <param name="drawn">So many more with values missing by chance.</param>
    public abstract double[] Probes(int drawn);
}

/// <summary>From the sum of the leaves to a probability, rounded to float where ML.NET rounds.</summary>
internal readonly record struct Sigmoid(double Bias, double Slope, double Offset)
{
    public float Of(double sum) => (float)(1 / (1 + Math.Exp(Slope * (float)(sum + Bias) + Offset)));
}

/// <typeparam name="TLeaves">A bit for each leaf of a tree.</typeparam>
internal sealed class LeafMasks<TLeaves> : LeafMasks
    where TLeaves : unmanaged, IBinaryInteger<TLeaves>
{
    private readonly int _trees;
    private readonly Sigmoid _output;
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
    private sealed record Feature(float[] Thresholds, ushort[] Trees, TLeaves[] Remaining, int Stride, TLeaves[] Blocks);

    public LeafMasks(int features, IReadOnlyList<SplitTree> trees, Sigmoid output)
    {
        (_trees, _output) = (trees.Count, output);
        _leaves = new double[_trees * Bits];
        for (var tree = 0; tree < _trees; tree++)
            trees[tree].Leaves.ToArray().CopyTo(_leaves, tree * Bits);
        var splits = trees.SelectMany((tree, place) => tree.Splits.Select(split => (Split: split, Tree: place)))
            .ToLookup(found => found.Split.Feature);
        _features =
            [.. Enumerable.Range(0, features).Select(feature => Sorted([.. splits[feature].OrderBy(found => found.Split.Threshold)]))];
    }

    public override double Predict(ReadOnlySpan<double> row)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(row.Length, _features.Length);
        Span<TLeaves> possible = stackalloc TLeaves[_trees];
        possible.Fill(TLeaves.AllBitsSet);
        for (var i = 0; i < _features.Length; i++)
        {
            var feature = _features[i];
            Keep(possible, feature, Below(feature.Thresholds, MissingValue.Coded(row[i])));
        }

        var sum = 0.0;
        for (var tree = 0; tree < possible.Length; tree++)
            sum += _leaves[tree * Bits + int.CreateTruncating(TLeaves.TrailingZeroCount(possible[tree]))];
        return _output.Of(sum);
    }

    public override double[] Probes(int drawn)
    {
        var (random, width) = (new Random(1), _features.Length);
        // First none missing and all, then each missing alone and known alone, then by chance.
        var rows = new double[(2 + 2 * width + drawn) * width];
        for (var i = 0; i < rows.Length; i++)
        {
            var (row, feature) = (i / width - 2, i % width);
            var missing = row < 0 ? row == -1
                : row < width ? row == feature
                : row < 2 * width ? row - width != feature
                : random.Next(3) == 0;
            rows[i] = missing ? double.NaN : Probe(_features[feature].Thresholds);
        }

        return rows;

        double Probe(float[] thresholds)
        {
            var threshold = thresholds.Length == 0 ? 0 : thresholds[random.Next(thresholds.Length)];
            return random.Next(2) == 0 ? threshold : MathF.BitIncrement(threshold);
        }
    }

    private Feature Sorted((Split Split, int Tree)[] splits)
    {
        // A block costs a word for each tree, eight at once; within it a split costs one word: measured best where these weigh the same.
        var stride = Math.Max(16, _trees / 16);
        var remaining = Array.ConvertAll(splits, found => ~TLeaves.CreateTruncating(found.Split.LeftLeaves));
        var (blocks, left) = (new List<TLeaves>(), Enumerable.Repeat(TLeaves.AllBitsSet, _trees).ToArray());
        for (var i = 0; i < splits.Length; i++)
        {
            if (i % stride == 0)
                blocks.AddRange(left);
            left[splits[i].Tree] &= remaining[i];
        }

        blocks.AddRange(left);
        return new(
            [.. splits.Select(found => found.Split.Threshold)], [.. splits.Select(found => (ushort)found.Tree)],
            remaining, stride, [.. blocks]);
    }

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
    private static int Below(float[] thresholds, float value)
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
