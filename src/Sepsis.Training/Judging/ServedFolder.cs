namespace Sepsis.Training.Judging;

/// <summary>What lies below a folder called artifacts is what the service serves.</summary>
internal static class ServedFolder
{
    public const string Name = "artifacts";

    /// <summary>In whatever case, since a disk may not tell it apart, and the folder itself too.</summary>
    public static bool Holds(string directory) =>
        Path.GetFullPath(directory).Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Contains(Name, StringComparer.OrdinalIgnoreCase);
}
