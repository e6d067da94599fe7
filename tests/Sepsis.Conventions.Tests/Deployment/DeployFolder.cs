namespace Sepsis.Conventions.Tests.Deployment;

/// <summary>The files a hospital deploys with.</summary>
internal static class DeployFolder
{
    /// <summary>What requests in progress are given; whoever stops the service must wait longer (the API's ShutdownTests).</summary>
    public const int ShutdownSeconds = 30;

    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "deploy");

    public static string Operations { get; } = File.ReadAllText(System.IO.Path.Combine(Repository.Root, "docs", "operations.md"));

    public static string Read(params string[] parts) => File.ReadAllText(System.IO.Path.Combine([Path, .. parts]));

    /// <summary>All manifests, one after the other.</summary>
    public static string Kubernetes() => string.Join("\n---\n",
        Directory.GetFiles(System.IO.Path.Combine(Path, "kubernetes"), "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText));
}
