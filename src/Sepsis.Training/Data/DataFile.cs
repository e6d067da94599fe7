using System.IO.Compression;
using System.Security.Cryptography;

namespace Sepsis.Training.Data;

/// <summary>A CSV file on disk, plain or gzipped; told apart by its first bytes, whatever its name says.</summary>
internal sealed class DataFile : IDisposable
{
    private const int BufferSize = 1 << 16;
    private readonly FileStream _file;

    private DataFile(FileStream file)
    {
        _file = file;
        Span<byte> magic = stackalloc byte[2];
        var zipped = file.ReadAtLeast(magic, 2, throwOnEndOfStream: false) == 2 && magic is [0x1F, 0x8B];
        file.Position = 0;
        Content = zipped ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    public Stream Content { get; }

    /// <summary>How much of the file was read, from 0 to 1.</summary>
    public double Done => _file.Length == 0 ? 1 : (double)_file.Position / _file.Length;

    public static DataFile Open(string path) => !File.Exists(path)
        ? throw new UnusableDataException(Directory.Exists(path) ? $"{path} is a folder; name a CSV file." : $"There is no file {path}.")
        : new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.SequentialScan));

    public static string Sha256(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    public void Dispose()
    {
        Content.Dispose();
        _file.Dispose();
    }
}
