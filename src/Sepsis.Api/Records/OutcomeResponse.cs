using Sepsis.Application.Records;

namespace Sepsis.Api.Records;

/// <summary>What somebody said became of a patient.</summary>
/// <param name="Label">1 where sepsis came, 0 where it did not.</param>
/// <param name="Source">Who or what says so.</param>
/// <param name="Time">When it was so.</param>
/// <param name="RecordedAt">When it was said.</param>
/// <param name="Caller">The name of the key it was sent with.</param>
public sealed record OutcomeResponse(int Label, string Source, DateTimeOffset Time, DateTimeOffset RecordedAt, string Caller)
{
    public static OutcomeResponse From(Outcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return new(outcome.Sepsis ? 1 : 0, outcome.Source, outcome.Time, outcome.RecordedAt, outcome.Caller);
    }

    public override string ToString() => "OutcomeResponse (values withheld)";
}
