using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.Features;
using Sepsis.Api.Access;
using Sepsis.Application.Access;
using Sepsis.Domain;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Records;

/// <summary>
/// An answer that waits for its record. Whatever writes it writes here; a flush first has the records kept that the
/// entry has gathered, and only then lets the bytes go. Where they cannot be kept, or there are none, the bytes are dropped.
/// </summary>
internal sealed class HeldAnswer(IHttpResponseBodyFeature inner, AuditEntry entry, KeyRing keys, HttpContext context)
    : PipeWriter, IHttpResponseBodyFeature
{
    private const int UsualBytes = 1024;

    private byte[] _bytes = [];
    private int _written;
    private Stream? _stream;

    public AuditEntry Entry => entry;

    public Stream Stream => _stream ??= AsStream(leaveOpen: true);

    public PipeWriter Writer => this;

    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => _written;

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(_written);
    }

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override void Advance(int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes, _bytes.Length - _written);
        _written += bytes;
    }

    public override async ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        await KeepAsync();
        PassOn();
        return await inner.Writer.FlushAsync(cancellationToken);
    }

    /// <summary>Has the records kept and passes the bytes on, to be flushed with the end of the response.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask ReleaseAsync()
    {
        await KeepAsync();
        PassOn();
    }

    /// <summary>What was written and not sent is as if it had not been; what is said instead is a refusal, and recorded as one.</summary>
    public void Refuse(int status, string? code, IReadOnlyList<InputFault> faults)
    {
        Discard();
        entry.Refused(status, code, faults);
    }

    public void Return()
    {
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, _written) = ([], 0);
    }

    // Every answer waits here: what it waits with is lent, not made anew.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask KeepAsync()
    {
        if (entry.IsMissing(context.Response.StatusCode))
        {
            Discard();
            throw new UnrecordedAnswerException();
        }

        if (!entry.IsWaiting)
            return;
        var mustKeep = entry.HoldsAnswers;
        try
        {
            await entry.KeepAsync();
        }
        catch (SepsisException fault) when (fault.Error == SepsisError.AuditUnavailable)
        {
            // A refusal says no more than the caller knows: it may go without its record.
            if (!mustKeep)
                return;
            Discard();
            throw;
        }

        // Recorded it is, but not sent: the key was revoked before the record was kept.
        if (mustKeep && !await keys.RecheckAsync(context))
        {
            Discard();
            throw new SepsisException(SepsisError.CredentialRefused, SepsisError.CredentialRefused.Title);
        }
    }

    private void Discard()
    {
        _written = 0;
        entry.DropAnswers();
    }

    private void PassOn()
    {
        if (_written == 0)
            return;
        inner.Writer.Write(_bytes.AsSpan(0, _written));
        _written = 0;
    }

    private void Reserve(int bytes)
    {
        if (_bytes.Length - _written >= bytes)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(UsualBytes, Math.Max(_bytes.Length * 2, _written + bytes)));
        _bytes.AsSpan(0, _written).CopyTo(larger);
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }

    public override void CancelPendingFlush() => inner.Writer.CancelPendingFlush();

    public override void Complete(Exception? exception = null)
    {
        // The server ends the response, after the records.
    }

    public void DisableBuffering() => inner.DisableBuffering();

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        await KeepAsync();
        await inner.StartAsync(cancellationToken);
    }

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("No audited answer is a file.");

    public async Task CompleteAsync()
    {
        await ReleaseAsync();
        await inner.CompleteAsync();
    }
}

/// <summary>An answer was on its way that nothing is recorded of: a fault of the program, and never the caller's.</summary>
internal sealed class UnrecordedAnswerException() : InvalidOperationException("An answer that must leave a record left none.");
