using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sepsis.Application.Access;
using Sepsis.Application.Records;
using Sepsis.Domain;
using Sepsis.Infrastructure.Storage;

namespace Sepsis.Infrastructure.Records;

/// <summary>
/// Keeps groups of records in the store, or, while it is away, as the configuration says; brings them in when it is
/// back. For one thread, but for <see cref="Status"/> and <see cref="Refuses"/>.
/// </summary>
internal sealed class RecordKeeper : IDisposable
{
    private const string SpoolFile = "spool.records";

    /// <summary>Records of one transaction, where there are more: a batch of 10,000 patients need not hold up the next request's.</summary>
    private const int GroupRecords = 2000;

    private static readonly TimeSpan Forever = Timeout.InfiniteTimeSpan;

    private readonly Database _database;
    private readonly AuditOptions _options;
    private readonly IKeyEpoch _keys;
    private readonly ILogger<RecordKeeper> _log;
    private readonly ChainAppender _appender;
    private readonly StoreProbe _probe;
    private readonly Spool _spool;
    private readonly List<AuditRecord> _group = [];

    /// <summary>Nobody waits for these, and the store did not take them yet.</summary>
    private readonly List<AuditRecord> _unkept = [];

    private AuditStatus _status = new(AuditState.Stored);

    /// <summary>The store took what it was given, and there is more to give.</summary>
    private bool _isDraining;

    public RecordKeeper(
        Database database, ISiteSecret secret, IOptions<AuditOptions> options, IKeyEpoch keys, TimeProvider time, ILogger<RecordKeeper> log)
    {
        (_database, _options, _keys, _log) = (database, options.Value, keys, log);
        _appender = new(database, secret, time);
        _spool = new(_options.FileIn(SpoolFile));
        _probe = new(CanWrite, TimeSpan.FromMilliseconds(_options.ProbeMs));

        bool CanWrite()
        {
            try
            {
                using var appender = new ChainAppender(database, secret, time);
                appender.Append([]);
                return true;
            }
            catch (Exception fault) when (IsFault(fault))
            {
                return false;
            }
        }
    }

    public AuditStatus Status => Volatile.Read(ref _status);

    /// <summary>Whether a new request can be answered at all.</summary>
    public bool Refuses => Status.State == AuditState.Refused;

    /// <summary>How long to wait for the next group: for ever, unless there is something to bring in.</summary>
    public TimeSpan Patience =>
        Status.State == AuditState.Stored ? Forever : _isDraining ? TimeSpan.Zero : TimeSpan.FromMilliseconds(_options.ProbeMs);

    public static SepsisException CannotKeep() =>
        new(SepsisError.AuditUnavailable, "The store of records is away, and nothing is answered without a record.");

    public void Start()
    {
        try
        {
            _spool.Open();
            if (!_spool.IsEmpty)
                SetStatus(new(AuditState.Spooled, _spool.Waiting, "records of an earlier run are being brought in"));
            _keys.ObserveEpoch(_appender.Append([]));
            _isDraining = !_spool.IsEmpty;
        }
        catch (Exception fault) when (IsFault(fault))
        {
            StoreFailed(fault);
        }

        DrainSpool();
    }

    public void Keep(IReadOnlyList<PendingRecords> pending)
    {
        // As much as comes, and a group more: or large batches would keep what waits waiting for ever.
        var coming = pending.Sum(each => (long)each.Records.Count);
        do
            DrainSpool();
        while (_isDraining && (coming -= GroupRecords) > 0);
        for (var i = 0; i < pending.Count;)
        {
            _group.Clear();
            var first = i;
            do
                _group.AddRange(pending[i++].Records);
            while (i < pending.Count && _group.Count + pending[i].Records.Count <= GroupRecords);
            Answer(pending, first, i, KeepGroup());
        }
    }

    /// <summary>What nobody waited for and no store took is not lost at the end.</summary>
    public void Stop()
    {
        DrainSpool(now: true);
        try
        {
            if (_unkept.Count > 0)
                _spool.Append(_unkept);
        }
        catch (Exception fault) when (IsFault(fault))
        {
            Log.RecordsLost(_log, _unkept.Count, fault.GetType().Name);
        }
    }

    private bool KeepGroup()
    {
        if (Status.State == AuditState.Stored)
            try
            {
                _keys.ObserveEpoch(_appender.Append(_group));
                return true;
            }
            catch (Exception fault) when (IsFault(fault))
            {
                StoreFailed(fault);
            }

        return Status.State == AuditState.Spooled && Spooled();
    }

    private bool Spooled()
    {
        try
        {
            _spool.Append(_group);
            SetStatus(Status with { Waiting = _spool.Waiting });
            return true;
        }
        catch (Exception fault) when (IsFault(fault))
        {
            SetStatus(
                new(AuditState.Refused, _spool.Waiting, $"neither the store nor the spool file can be written ({fault.GetType().Name})"));
            return false;
        }
    }

    private void Answer(IReadOnlyList<PendingRecords> pending, int from, int to, bool kept)
    {
        for (var i = from; i < to; i++)
        {
            if (pending[i].Kept is { } waiting)
            {
                if (kept)
                    waiting.TrySetResult();
                else
                    waiting.TrySetException(CannotKeep());
            }
            else if (!kept)
                _unkept.AddRange(pending[i].Records);
        }
    }

    /// <summary>Gives a store that was away and is back what waits, a group at a time.</summary>
    private void DrainSpool(bool now = false)
    {
        if (Status.State == AuditState.Stored || (!now && !_isDraining && !_probe.IsBack()))
            return;
        try
        {
            _spool.Open();
            do
            {
                var waiting = _spool.Peek(GroupRecords, out var end);
                _keys.ObserveEpoch(_appender.Append(waiting, mayBeKept: true));
                if (_spool.Acknowledge(waiting.Count, end) is { } aside)
                    Log.SpoolPutAside(_log, Path.GetFileName(aside));
            }
            while (now && _spool.Waiting > 0);

            _isDraining = _spool.Waiting > 0;
            if (_isDraining)
            {
                SetStatus(new(AuditState.Spooled, _spool.Waiting, "the store is back, records are being brought in"));
                return;
            }

            _appender.Append(_unkept, mayBeKept: true);
            _unkept.Clear();
            SetStatus(new(AuditState.Stored));
        }
        catch (Exception fault) when (IsFault(fault))
        {
            StoreFailed(fault);
        }
    }

    private void StoreFailed(Exception fault)
    {
        _probe.StoreFailed();
        _isDraining = false;
        var state = _options.WhenDown == WhenDown.Spool ? AuditState.Spooled : AuditState.Refused;
        SetStatus(new(state, _spool.Waiting, $"the store cannot be written ({fault.GetType().Name})"));
    }

    private void SetStatus(AuditStatus status)
    {
        if (status.State != Status.State)
            Log.AuditStateChanged(_log, status.State, status.Reason ?? "the store is there");
        Volatile.Write(ref _status, status);
    }

    private bool IsFault(Exception exception) => _database.IsFault(exception) || exception is IOException or UnauthorizedAccessException;

    public void Dispose()
    {
        _probe.Dispose();
        _appender.Dispose();
        _spool.Dispose();
    }
}
