using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Sepsis.Tests;

/// <summary>Node.js with npm, as far as the tests of this machine need it.</summary>
internal static class InstalledNode
{
    private static readonly Lazy<int> s_major = new(Major);

    /// <summary>What is not there; null where all is.</summary>
    /// <param name="minimumMajor">The oldest version that will do.</param>
    public static string? Missing(int minimumMajor) =>
        s_major.Value < minimumMajor ? $"Node.js {minimumMajor} or newer"
        : !IsInPath(OperatingSystem.IsWindows() ? "npm.cmd" : "npm") ? "npm"
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
