using Sepsis.Training.Data;

namespace Sepsis.Training.Commands;

/// <summary>Where a bundle may be written: looked at before hours of training, and not after.</summary>
internal static class BundleTarget
{
    private const string Manifest = "manifest.json";

    public static string NameOf(string directory) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory)));

    public static void Check(string directory)
    {
        var path = Path.GetFullPath(directory);
        if (File.Exists(path))
            throw new UnusableDataException($"--out {directory} is a file; a bundle is a folder.");
        if (!OptionRules.IsPlainName(NameOf(directory)))
            throw new UnusableDataException(
                $"--out {directory}: its last part names the model, and takes letters, digits and . - _ +, 64 at most.");
        // The writer replaces what is there: only a bundle may be replaced.
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any() && !File.Exists(Path.Combine(path, Manifest)))
            throw new UnusableDataException($"--out {directory} is a folder that holds something other than a bundle; it is left alone.");
        CheckWritable(directory, path);
    }

    /// <summary>As the writer will: a folder beside the target, below the nearest folder there is.</summary>
    private static void CheckWritable(string directory, string path)
    {
        var parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(path))!;
        while (!Path.Exists(parent))
            parent = Path.GetDirectoryName(parent)!;
        var attempt = Path.Combine(parent, $"{NameOf(directory)}.attempt-{Environment.ProcessId}");
        try
        {
            Directory.CreateDirectory(attempt);
            Directory.Delete(attempt);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnusableDataException($"--out {directory} cannot be written: {parent} takes no new folder.");
        }
    }
}
