using Sepsis.Domain.Models;

namespace Sepsis.Infrastructure.Bundles;

/// <summary>A member to be written: the bytes of its file are what its engine loads.</summary>
public sealed record MemberDraft(string Name, MemberKind Kind, string File, ReadOnlyMemory<byte> Content, double Weight);
