namespace Sepsis.Domain.Ensemble;

/// <summary>
/// A rising line through knots (vote, probability): straight between two, constant beyond the ends. It keeps the order
/// of the votes, may tie them, and takes no shape for granted. Zadrozny, Elkan, KDD (2002) 694-699.
/// </summary>
public sealed record IsotonicCalibrator : Calibrator
{
    public const int MaximumKnots = 200;

    private readonly double[] _votes;
    private readonly double[] _probabilities;

    public IsotonicCalibrator(IReadOnlyList<double> votes, IReadOnlyList<double> probabilities) =>
        (_votes, _probabilities) = ([.. votes ?? []], [.. probabilities ?? []]);

    /// <summary>Ascending.</summary>
    public IReadOnlyList<double> Votes => _votes;

    /// <summary>Of each knot; never falling, above 0 and below 1.</summary>
    public IReadOnlyList<double> Probabilities => _probabilities;

    public override double Apply(double probability)
    {
        if (double.IsNaN(probability))
            return double.NaN;
        var found = Array.BinarySearch(_votes, probability);
        if (found >= 0)
            return _probabilities[found];
        var above = ~found;
        if (above == 0)
            return _probabilities[0];
        if (above == _votes.Length)
            return _probabilities[^1];
        var share = (probability - _votes[above - 1]) / (_votes[above] - _votes[above - 1]);
        var (low, high) = (_probabilities[above - 1], _probabilities[above]);
        return Math.Clamp(low + share * (high - low), low, high);
    }

    public override string? Fault()
    {
        if (_votes.Length is 0 or > MaximumKnots || _votes.Length != _probabilities.Length)
            return $"calibrator.votes and calibrator.probabilities must be of the same length, 1 to {MaximumKnots}";
        for (var i = 0; i < _votes.Length; i++)
        {
            if (!double.IsFinite(_votes[i]) || (i > 0 && !(_votes[i] > _votes[i - 1])))
                return $"calibrator.votes[{i}] must be finite and above the one before";
            if (_probabilities[i] is not (> 0 and < 1))
                return $"calibrator.probabilities[{i}] must be above 0 and below 1";
            if (i > 0 && _probabilities[i] < _probabilities[i - 1])
                return $"calibrator.probabilities[{i}] must not be below the one before";
        }

        return null;
    }

    public bool Equals(IsotonicCalibrator? other) =>
        other is not null && _votes.AsSpan().SequenceEqual(other._votes) && _probabilities.AsSpan().SequenceEqual(other._probabilities);

    public override int GetHashCode() => HashCode.Combine(_votes.Length, _votes.FirstOrDefault(), _probabilities.FirstOrDefault());
}
