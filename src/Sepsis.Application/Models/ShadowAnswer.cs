namespace Sepsis.Application.Models;

/// <summary>One model's answer for one patient.</summary>
public readonly record struct ShadowAnswer(double Probability, bool IsPositive)
{
    public override string ToString() => "ShadowAnswer (values withheld)";
}
