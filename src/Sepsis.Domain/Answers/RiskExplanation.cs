namespace Sepsis.Domain.Answers;

/// <summary>Why the model answered so, and what would have to be different for another band.</summary>
public sealed record RiskExplanation(Attribution Attribution, IReadOnlyList<BandChange> BandChanges)
{
    public override string ToString() => "RiskExplanation (values withheld)";
}
