namespace Sepsis.Domain.Answers;

/// <summary>How the normal score of an input is spread, given what is known of a patient. An input that is known has no deviation.</summary>
public readonly record struct ConditionalNormal(double Mean, double Deviation)
{
    public override string ToString() => "ConditionalNormal (values withheld)";
}
