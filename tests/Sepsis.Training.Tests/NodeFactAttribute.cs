using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Sepsis.Training.Fit.Keras;

namespace Sepsis.Training.Tests;

/// <summary>Says that it was skipped, and what for, where no neural network can be trained.</summary>
public class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = NodeJs.Lacking;
}

/// <summary>Says that it was skipped, and what for, where no neural network can be trained.</summary>
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute() => Skip = NodeJs.Lacking;
}

/// <summary>What the neural network is trained with; everything else is done without it.</summary>
internal static class NodeJs
{
    /// <summary>What is not there and what is not tested for want of it; null where all is there.</summary>
    public static string? Lacking { get; } = Missing() is { } missing
        ? $"{missing} was not found: no neural network is trained, and what comes of training is not looked at."
        : null;

    private static string? Missing() =>
        Major() < KerasTools.MinimumNodeMajor ? $"Node.js {KerasTools.MinimumNodeMajor} or newer"
        : !IsInPath(new KerasTools().Npm) ? "npm"
        : null;

    private static int Major()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true })!;
            var version = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            return int.TryParse(version.TrimStart('v').Split('.')[0], CultureInfo.InvariantCulture, out var major) ? major : 0;
        }
        catch (Win32Exception)
        {
            return 0;
        }
    }

    private static bool IsInPath(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Any(folder => File.Exists(Path.Combine(folder, program)));
    }
}
