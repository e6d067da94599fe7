namespace Sepsis.Domain.Answers;

/// <summary>Between what a probability may lie, of one patient.</summary>
public readonly record struct ProbabilityInterval(double Lower, double Upper)
{
    public override string ToString() => "ProbabilityInterval (values withheld)";
}
