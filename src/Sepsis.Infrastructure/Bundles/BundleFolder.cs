using System.Security.Cryptography;
using Sepsis.Domain;

namespace Sepsis.Infrastructure.Bundles;

/// <summary>The files of one bundle. Every fault names the file; none names where on this machine the folder lies.</summary>
internal sealed class BundleFolder(string directory)
{
    public string Name { get; } = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory)));

    public bool Exists => Directory.Exists(directory);

    public byte[] Read(string file)
    {
        try
        {
            return File.ReadAllBytes(Locate(file));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SepsisException(SepsisError.FileMissing, $"{file} is missing from bundle {Name}.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SepsisException(SepsisError.FileMissing, $"{file} of bundle {Name} cannot be read ({fault.GetType().Name}).", fault);
        }
    }

    /// <param name="file">Its path inside the bundle.</param>
    /// <param name="sha256">The hash it must have.</param>
    /// <param name="field">Where the hash was promised.</param>
    public byte[] Read(string file, string sha256, string field)
    {
        var content = Read(file);
        var actual = Hash(content);
        return actual == sha256
            ? content
            : throw new SepsisException(SepsisError.HashMismatch, $"{file} of bundle {Name} has SHA-256 {actual}, {field} says {sha256}.");
    }

    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private string Locate(string file)
    {
        var parts = file.Split('/');
        if (file.AsSpan().ContainsAny('\\', '\0') || Path.IsPathRooted(file) || parts.Any(part => part is "" or "." or ".."))
            throw new SepsisException(SepsisError.UnsafePath, $"The manifest of bundle {Name} names {file}, which lies outside it.");
        return Path.Combine([directory, .. parts]);
    }
}
