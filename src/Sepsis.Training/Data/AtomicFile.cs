using System.IO.Compression;

namespace Sepsis.Training.Data;

/// <summary>
/// A file written beside its place and moved there when it is whole: nobody ever reads half of it, and an interrupted
/// run leaves nothing. Gzipped when its name says so.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private const int BufferSize = 1 << 16;
    private readonly string _path;
    private readonly string _aside;
    private bool _moved;

    public AtomicFile(string path)
    {
        _path = Path.GetFullPath(path);
        if (Directory.Exists(_path))
            throw new UnusableDataException($"--out {path} is a folder; name a file in it.");
        _aside = $"{_path}.{Environment.ProcessId}.partial";
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        Stream file = new FileStream(_aside, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize);
        Stream = _path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionLevel.Fastest) : file;
    }

    public Stream Stream { get; }

    public void Keep()
    {
        Stream.Dispose();
        File.Move(_aside, _path, overwrite: true);
        _moved = true;
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (!_moved)
            File.Delete(_aside);
    }
}
