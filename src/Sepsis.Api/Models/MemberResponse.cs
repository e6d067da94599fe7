using System.Text.Json.Serialization;
using Sepsis.Api.Wire;
using Sepsis.Domain.Models;

namespace Sepsis.Api.Models;

/// <summary>One model that votes.</summary>
/// <param name="Name">The member model.</param>
/// <param name="Kind">The engine that runs it.</param>
/// <param name="File">Its file in the bundle.</param>
/// <param name="Sha256">Of its file.</param>
/// <param name="Weight">Its weight in the soft vote.</param>
public sealed record MemberResponse(
    string Name,
    [property: JsonConverter(typeof(SnakeCase<MemberKind>))] MemberKind Kind,
    string File,
    string Sha256,
    double Weight)
{
    public static MemberResponse From(MemberEntry member) => new(member.Name, member.Kind, member.File, member.Sha256, member.Weight);
}
