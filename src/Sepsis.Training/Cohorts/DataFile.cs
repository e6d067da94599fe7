using System.IO.Compression;
using System.Security.Cryptography;

namespace Sepsis.Training.Cohorts;

/// <summary>A CSV file on disk, plain or gzipped; told apart by its first bytes, whatever its name says.</summary>
internal static class DataFile
{
    private const int BufferSize = 1 << 16;

    public static Stream Open(string path)
    {
        if (!File.Exists(path))
            throw new UnusableDataException($"There is no file {path}.");
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.SequentialScan);
        Span<byte> magic = stackalloc byte[2];
        var zipped = file.ReadAtLeast(magic, 2, throwOnEndOfStream: false) == 2 && magic is [0x1F, 0x8B];
        file.Position = 0;
        return zipped ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    public static string Sha256(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
