namespace Sepsis.Infrastructure.Bundles;

/// <summary>Where a configured bundle lies.</summary>
internal static class BundleLocation
{
    /// <returns>The first existing folder of that relative path, from the root upward; else the path under the root.</returns>
    public static string Resolve(string path, string root)
    {
        if (Path.IsPathRooted(path))
            return path;
        for (var folder = new DirectoryInfo(root); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, path);
            if (Directory.Exists(candidate))
                return candidate;
        }

        return Path.Combine(root, path);
    }
}
