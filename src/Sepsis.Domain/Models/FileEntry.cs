namespace Sepsis.Domain.Models;

/// <summary>A file of the bundle, by its path inside it, and the SHA-256 of its bytes.</summary>
public sealed record FileEntry(string Path, string Sha256);
