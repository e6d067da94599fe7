namespace Sepsis.Domain.Ensemble;

/// <summary>Neighbouring votes that share a probability.</summary>
/// <param name="Lowest">Vote in the block.</param>
/// <param name="Highest">Vote in the block.</param>
/// <param name="VoteSum">Weighted.</param>
/// <param name="EventSum">Weighted.</param>
/// <param name="Weight">Of all its rows.</param>
internal readonly record struct IsotonicBlock(double Lowest, double Highest, double VoteSum, double EventSum, double Weight)
{
    public double Rate => EventSum / Weight;

    /// <summary>Rounding must not carry a mean out of its block: the knots would no longer ascend.</summary>
    public double Centre => Math.Clamp(VoteSum / Weight, Lowest, Highest);

    public IsotonicBlock With(IsotonicBlock above) =>
        new(Lowest, above.Highest, VoteSum + above.VoteSum, EventSum + above.EventSum, Weight + above.Weight);

    /// <summary>By how much pooling two blocks worsens the squared error.</summary>
    public double CostOfPooling(IsotonicBlock above)
    {
        var gap = above.Rate - Rate;
        return Weight * above.Weight / (Weight + above.Weight) * gap * gap;
    }
}
