using Sepsis.Domain.Models;

namespace Sepsis.Api.Assess;

/// <summary>One member model's part in the vote.</summary>
/// <param name="Name">The member model.</param>
/// <param name="Weight">Its weight in the soft vote.</param>
/// <param name="Probability">Its own probability, before vote and calibration.</param>
public sealed record MemberVoteResponse(string Name, double Weight, double Probability)
{
    public static MemberVoteResponse From(MemberEntry member, double probability) => new(member.Name, member.Weight, probability);

    public override string ToString() => $"MemberVoteResponse {Name} (value withheld)";
}
