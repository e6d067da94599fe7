namespace Sepsis.Domain.Scores;

/// <summary>The least and the most urgent response that what is known allows.</summary>
public readonly record struct ResponseRange(ClinicalResponse Minimum, ClinicalResponse Maximum)
{
    public bool IsDecided => Minimum == Maximum;

    public override string ToString() => "ResponseRange (values withheld)";
}
