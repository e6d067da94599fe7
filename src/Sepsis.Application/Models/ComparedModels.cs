namespace Sepsis.Application.Models;

/// <summary>Two bundles, by their hashes.</summary>
public readonly record struct ComparedModels(string Champion, string Challenger);
