namespace Sepsis.Domain.Models;

/// <summary>One member model: its file, its hash, the engine that runs it, its voting weight.</summary>
public sealed record MemberEntry(string Name, MemberKind Kind, string File, string Sha256, double Weight);
