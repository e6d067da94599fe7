namespace Sepsis.Clients.Tests;

/// <summary>Says that it was skipped, and why, where Node.js is not installed.</summary>
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        var node = OperatingSystem.IsWindows() ? "node.exe" : "node";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, node))))
            Skip = "Node.js 18 or newer was not found: the TypeScript client is neither compiled nor run.";
    }
}
