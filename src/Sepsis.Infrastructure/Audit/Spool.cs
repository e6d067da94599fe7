using System.Buffers.Binary;
using System.Security.Cryptography;
using Sepsis.Application.Audit;

namespace Sepsis.Infrastructure.Audit;

/// <summary>
/// Records in a file until the store is back: each with its length and checksum, synced group by group. What a crash
/// tore off at the end was promised to nobody. For one thread.
/// </summary>
internal sealed class Spool(string file) : IDisposable
{
    private const int CheckBytes = 8;
    private const int HeaderBytes = sizeof(int) + CheckBytes;

    /// <summary>Larger than any body: a length beyond it is no length.</summary>
    private const int MaximumBody = 16 * 1024 * 1024;

    private FileStream? _stream;

    /// <summary>Where the first record lies that was not taken.</summary>
    private long _first;

    /// <summary>Records that were put here and not taken.</summary>
    public long Waiting { get; private set; }

    /// <summary>Finds what an earlier process left.</summary>
    public void Open()
    {
        if (_stream is not null || !File.Exists(file))
            return;
        var stream = Create();
        long end = 0;
        for (Waiting = 0; Read(stream, end, out var next) is not null; Waiting++)
            end = next;
        stream.SetLength(end);
        _stream = stream;
    }

    /// <summary>All of them or none.</summary>
    public void Append(IReadOnlyList<AuditRecord> records)
    {
        var stream = _stream ??= Create();
        var end = stream.Length;
        try
        {
            stream.Position = end;
            Span<byte> header = stackalloc byte[HeaderBytes];
            foreach (var record in records)
            {
                BinaryPrimitives.WriteInt32LittleEndian(header, record.Body.Length);
                Check(record.Body.Span, header[sizeof(int)..]);
                stream.Write(header);
                stream.Write(record.Body.Span);
            }

            stream.Flush(flushToDisk: true);
            Waiting += records.Count;
        }
        catch (IOException)
        {
            Forget(end);
            throw;
        }
    }

    /// <summary>The oldest records; they stay until <see cref="Took"/>.</summary>
    public IReadOnlyList<AuditRecord> Peek(int most, out long end)
    {
        var records = new List<AuditRecord>();
        for (end = _first; records.Count < most && _stream is not null && Read(_stream, end, out var next) is { } body; end = next)
            records.Add(RecordBody.Read(body));
        return records;
    }

    public void Took(int records, long end)
    {
        (_first, Waiting) = (end, Waiting - records);
        if (_stream is null || _first < _stream.Length)
            return;
        _stream.SetLength(0);
        _stream.Flush(flushToDisk: true);
        _first = 0;
    }

    /// <summary>A body, or null where the file ends or is torn.</summary>
    private static byte[]? Read(FileStream stream, long at, out long next)
    {
        next = at;
        Span<byte> header = stackalloc byte[HeaderBytes];
        stream.Position = at;
        if (stream.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes)
            return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(header);
        if (length is <= 0 or > MaximumBody)
            return null;
        var body = new byte[length];
        if (stream.ReadAtLeast(body, length, throwOnEndOfStream: false) < length)
            return null;
        Span<byte> check = stackalloc byte[CheckBytes];
        Check(body, check);
        next = at + HeaderBytes + length;
        return check.SequenceEqual(header[sizeof(int)..]) ? body : null;
    }

    private static void Check(ReadOnlySpan<byte> body, Span<byte> check)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        hash[..CheckBytes].CopyTo(check);
    }

    private void Forget(long end)
    {
        try
        {
            _stream!.SetLength(end);
        }
        catch (IOException)
        {
            // A torn end is skipped when it is read.
        }
    }

    private FileStream Create()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, BufferSize = 64 * 1024 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(file, options);
    }

    public void Dispose() => _stream?.Dispose();
}
