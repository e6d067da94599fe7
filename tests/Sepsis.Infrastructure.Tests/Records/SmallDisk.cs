using System.Diagnostics;

namespace Sepsis.Infrastructure.Tests.Records;

/// <summary>A file system of a given size, in memory, that can be filled. Only root can mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    public const string CannotMount = "A small file system cannot be mounted: the full disk is tested as root on Linux alone.";

    private readonly TemporaryFolder _parent = new();

    public SmallDisk(int kibibytes)
    {
        if (!Mount(_parent.Path, kibibytes))
            throw new InvalidOperationException(CannotMount);
    }

    public static bool IsPossible { get; } = CanMount();

    public string Path => _parent.Path;

    private string Filler => System.IO.Path.Combine(_parent.Path, "filler");

    /// <summary>To the last byte.</summary>
    public void Fill()
    {
        using var stream = new FileStream(Filler, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            for (var page = new byte[4096]; ;)
                stream.Write(page);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Free() => File.Delete(Filler);

    public void Dispose()
    {
        Run("umount", "-l", _parent.Path);
        _parent.Dispose();
    }

    private static bool CanMount()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return false;
        using var folder = new TemporaryFolder();
        return Mount(folder.Path, 64) && Run("umount", folder.Path);
    }

    private static bool Mount(string folder, int kibibytes) => Run("mount", "-t", "tmpfs", "-o", $"size={kibibytes}k", "tmpfs", folder);

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}

/// <summary>Says that it was skipped, and why, where no small file system can be mounted.</summary>
public sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute()
    {
        if (!SmallDisk.IsPossible)
            Skip = SmallDisk.CannotMount;
    }
}
