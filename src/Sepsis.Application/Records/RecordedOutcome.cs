namespace Sepsis.Application.Records;

/// <summary>What was kept, and how many earlier words it corrects.</summary>
public sealed record RecordedOutcome(Outcome Outcome, int Corrects)
{
    public override string ToString() => "RecordedOutcome (values withheld)";
}
