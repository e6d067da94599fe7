namespace Sepsis.Domain.Evaluation;

/// <summary>
/// Scores of one model with their labels, sorted once. Resampling then only changes the weights of the rows: a replicate
/// is a pass over them, without copying or sorting again. Any finite score has a rank; not every score is a probability.
/// </summary>
public sealed class RankedScores
{
    private readonly double[] _scores;
    private readonly bool[] _labels;
    private readonly int[] _rows;

    public RankedScores(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(scores.Length, labels.Length);
        foreach (var score in scores)
            if (!double.IsFinite(score))
                throw new ArgumentException("a score that is not finite has no rank", nameof(scores));
        _scores = scores.ToArray();
        _rows = [.. Enumerable.Range(0, scores.Length)];
        // Not stable; every figure takes tied scores together, so their order does not matter.
        Array.Sort(_scores, _rows);
        _labels = new bool[labels.Length];
        for (var i = 0; i < _labels.Length; i++)
            _labels[i] = labels[_rows[i]];
        AreProbabilities = _scores.Length == 0 || (_scores[0] >= 0 && _scores[^1] <= 1);
    }

    public int Count => _scores.Length;

    /// <summary>Whether all lie in [0, 1]; the points of a clinical score do not, and have no calibration.</summary>
    public bool AreProbabilities { get; }

    /// <summary>Ascending.</summary>
    public ReadOnlySpan<double> Scores => _scores;

    public ReadOnlySpan<bool> Labels => _labels;

    /// <summary>Where each rank stood in the input.</summary>
    public ReadOnlySpan<int> Rows => _rows;

    /// <summary>Every row once.</summary>
    public int[] EqualWeights()
    {
        var weights = new int[Count];
        Array.Fill(weights, 1);
        return weights;
    }
}
