namespace Sepsis.Application.Models;

/// <summary>Whether a verified model serves; if not, the code and the reason.</summary>
public sealed record ModelStatus(bool Ready, string? Code, string Reason)
{
    public static readonly ModelStatus Serving = new(true, null, "A verified model serves.");
    public static readonly ModelStatus Loading = new(false, null, "The model bundle is being loaded and verified.");
}
