namespace Sepsis.Domain.Models;

/// <summary>
/// One feature's distribution. Bin i holds Edges[i-1] &lt;= value &lt; Edges[i]; the first and the last are open.
/// Missing has a bin of its own, so that a lab that stops sending is a drift like any other.
/// </summary>
public sealed record FeatureProfile(
    string Name,
    IReadOnlyList<double> Edges,
    IReadOnlyList<int> Counts,
    int Missing,
    double? Mean,
    double? StandardDeviation,
    double? Minimum,
    double? Maximum)
{
    /// <summary>Deciles of the known values, ties merged: the bins the drift statistics are defined on.</summary>
    public const int Bins = 10;

    public static FeatureProfile Of(string name, ReadOnlySpan<double> values)
    {
        var known = Known(values);
        var edges = Deciles(known);
        var counts = new int[edges.Count + 1];
        foreach (var value in known)
            counts[BinOf(edges, value)]++;
        var empty = known.Length == 0;
        var mean = empty ? (double?)null : known.Average();
        return new(name, edges, counts, values.Length - known.Length, mean,
            empty ? null : Math.Sqrt(known.Average(v => (v - mean!.Value) * (v - mean.Value))),
            empty ? null : known[0], empty ? null : known[^1]);
    }

    public static int BinOf(IReadOnlyList<double> edges, double value)
    {
        ArgumentNullException.ThrowIfNull(edges);
        var bin = 0;
        while (bin < edges.Count && value >= edges[bin])
            bin++;
        return bin;
    }

    /// <summary>What is wrong with this profile, or null.</summary>
    public string? Fault()
    {
        if (Counts.Count != Edges.Count + 1)
            return "counts must be one more than edges";
        if (Missing < 0 || Counts.Any(count => count < 0))
            return "counts must not be negative";
        if (Edges.Any(edge => !double.IsFinite(edge)))
            return "edges must be finite";
        if (new[] { Mean, StandardDeviation, Minimum, Maximum }.Any(number => number is { } known && !double.IsFinite(known)))
            return "mean, standard_deviation, minimum and maximum must be finite";
        return Edges.Zip(Edges.Skip(1)).Any(pair => pair.First >= pair.Second) ? "edges must rise" : null;
    }

    private static double[] Known(ReadOnlySpan<double> values)
    {
        var known = new List<double>(values.Length);
        foreach (var value in values)
            if (!double.IsNaN(value))
                known.Add(value);
        var sorted = known.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    private static List<double> Deciles(double[] sorted)
    {
        var edges = new List<double>();
        for (var i = 1; i < Bins && sorted.Length > 0; i++)
        {
            var edge = sorted[(int)((long)sorted.Length * i / Bins)];
            if (edge > sorted[0] && (edges.Count == 0 || edge > edges[^1]))
                edges.Add(edge);
        }

        return edges;
    }
}

/// <summary>How the training data were spread, feature by feature, in bins fixed at training.</summary>
public sealed record ReferenceProfile(int Rows, IReadOnlyList<FeatureProfile> Features);
