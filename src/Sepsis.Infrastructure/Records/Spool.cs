using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using Sepsis.Application.Records;

namespace Sepsis.Infrastructure.Records;

/// <summary>
/// Records in a file until the store is back: each with its length and checksum, synced group by group. What is no whole
/// record, because a crash tore it (then nobody was promised it) or a disk altered it, is passed over, and the file kept
/// aside at the end. For one thread.
/// </summary>
internal sealed class Spool(string file) : IDisposable
{
    private const int CheckBytes = 8;
    private const int HeaderBytes = sizeof(int) + CheckBytes;

    /// <summary>Larger than any body: a length beyond it is no length.</summary>
    private const int MaximumBody = 16 * 1024 * 1024;

    private const int BlockBytes = 64 * 1024;

    private static ReadOnlySpan<byte> BodyStart => "{\"id\":\""u8;

    /// <summary>
    /// Of a group, written in one go and without a buffer of the file's: what could not be written must not be written later.
    /// </summary>
    private readonly ArrayBufferWriter<byte> _group = new();

    private FileStream? _stream;

    /// <summary>Where the first record lies that was not taken.</summary>
    private long _first;

    /// <summary>Where the next record goes. The file may be longer: what a failed write left behind there counts for nothing.</summary>
    private long _end;

    /// <summary>Records that were put here and not taken.</summary>
    public long Waiting { get; private set; }

    /// <summary>Whether it holds bytes that are no whole record.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Not even what is no record.</summary>
    public bool IsEmpty => _first == _end;

    /// <summary>Finds what an earlier process left.</summary>
    public void Open()
    {
        if (_stream is null && File.Exists(file))
            OpenOrCreate();
    }

    /// <summary>All of them or none.</summary>
    public void Append(IReadOnlyList<AuditRecord> records)
    {
        var handle = _stream?.SafeFileHandle ?? OpenOrCreate();
        // A failed write may have left whole records, which would come back to life behind a shorter group.
        if (RandomAccess.GetLength(handle) > _end)
            RandomAccess.SetLength(handle, _end);
        _group.ResetWrittenCount();
        foreach (var record in records)
        {
            var header = _group.GetSpan(HeaderBytes)[..HeaderBytes];
            BinaryPrimitives.WriteInt32LittleEndian(header, record.Body.Length);
            Check(record.Body.Span, header[sizeof(int)..]);
            _group.Advance(HeaderBytes);
            _group.Write(record.Body.Span);
        }

        RandomAccess.Write(handle, _group.WrittenSpan, _end);
        RandomAccess.FlushToDisk(handle);
        _end += _group.WrittenCount;
        Waiting += records.Count;
    }

    /// <summary>The oldest records; they stay until <see cref="Acknowledge"/>.</summary>
    public IReadOnlyList<AuditRecord> Peek(int most, out long end)
    {
        var records = new List<AuditRecord>();
        end = _first;
        while (records.Count < most && end < _end)
        {
            if (_stream is null || Find(_stream.SafeFileHandle, end, out var next) is not { } body || next > _end)
            {
                // What was promised does not come back any more.
                IsDamaged = true;
                end = _end;
                break;
            }

            IsDamaged |= next - end > HeaderBytes + body.Length;
            records.Add(RecordBody.Read(body));
            end = next;
        }

        return records;
    }

    /// <returns>Where the file was put aside, if it was: all that is whole in it was taken, and it holds more.</returns>
    public string? Acknowledge(int records, long end)
    {
        (_first, Waiting) = (end, Waiting - records);
        if (_stream is not { SafeFileHandle: var handle } || _first < _end)
            return null;
        if (IsDamaged)
            return PutAside();
        // Where it cannot be cut, the store is given the same records again at the next start, and leaves them out.
        (_first, _end, Waiting) = (0, 0, 0);
        if (RandomAccess.GetLength(handle) == 0)
            return null;
        RandomAccess.SetLength(handle, 0);
        RandomAccess.FlushToDisk(handle);
        return null;
    }

    private SafeFileHandle OpenOrCreate()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var stream = new FileStream(file, options);
        try
        {
            Survey(stream.SafeFileHandle);
        }
        catch (IOException)
        {
            stream.Dispose();
            throw;
        }

        _stream = stream;
        return stream.SafeFileHandle;
    }

    /// <summary>What comes goes behind all that is there: behind a torn record, too.</summary>
    private void Survey(SafeFileHandle handle)
    {
        var (waiting, whole, at) = (0L, 0L, 0L);
        for (; Find(handle, at, out var next) is { } body; at = next)
        {
            waiting++;
            whole += HeaderBytes + body.Length;
        }

        (_first, _end, Waiting) = (0, RandomAccess.GetLength(handle), waiting);
        IsDamaged = whole < _end;
    }

    /// <summary>What could not be read may be of use to somebody who can read it otherwise.</summary>
    private string PutAside()
    {
        _stream!.Dispose();
        _stream = null;
        (_first, _end, Waiting, IsDamaged) = (0, 0, 0, false);
        var aside = $"{file}.damaged-{Guid.CreateVersion7():N}";
        File.Move(file, aside);
        return aside;
    }

    /// <summary>The next whole body from there on, or null where there is none up to the file's end.</summary>
    private static byte[]? Find(SafeFileHandle handle, long at, out long next)
    {
        if (Read(handle, at, out next) is { } body)
            return body;
        for (var start = at + 1; NextStart(handle, start) is { } found; start = found + 1)
            if (Read(handle, found, out next) is { } later)
                return later;
        next = at;
        return null;
    }

    /// <summary>Where a record may begin: every body begins in the same way.</summary>
    private static long? NextStart(SafeFileHandle handle, long from)
    {
        var block = new byte[BlockBytes];
        for (var at = from + HeaderBytes; ; at += BlockBytes - BodyStart.Length)
        {
            var read = RandomAccess.Read(handle, block, at);
            if (block.AsSpan(0, read).IndexOf(BodyStart) is >= 0 and var found)
                return at + found - HeaderBytes;
            if (read < BlockBytes)
                return null;
        }
    }

    /// <summary>A body, or null where the file ends or is torn.</summary>
    private static byte[]? Read(SafeFileHandle handle, long at, out long next)
    {
        next = at;
        Span<byte> header = stackalloc byte[HeaderBytes];
        if (RandomAccess.Read(handle, header, at) < HeaderBytes)
            return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(header);
        if (length is <= 0 or > MaximumBody)
            return null;
        var body = new byte[length];
        if (RandomAccess.Read(handle, body, at + HeaderBytes) < length)
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

    public void Dispose() => _stream?.Dispose();
}
