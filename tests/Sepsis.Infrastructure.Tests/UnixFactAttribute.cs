namespace Sepsis.Tests;

/// <summary>Says that it was skipped, and why, on Windows.</summary>
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = Unix.Lacking;
}

/// <summary>What Windows does otherwise.</summary>
internal static class Unix
{
    public static string? Lacking { get; } = OperatingSystem.IsWindows()
        ? "Signals and the rights of a file are those of Unix: neither is tested on Windows."
        : null;
}
