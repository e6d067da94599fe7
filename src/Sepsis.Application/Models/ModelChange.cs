namespace Sepsis.Application.Models;

/// <summary>What serves now, and what did until now; null where nothing did.</summary>
public sealed record ModelChange(ServedModel Serving, ServedModel? Before);
